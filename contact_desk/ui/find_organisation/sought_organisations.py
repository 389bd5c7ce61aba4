# SPDX-License-Identifier: MIT
"""Organisations, as the results page asks for them and speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.organisation import OrganisationCriteria, OrganisationPage
from contact_desk.ui.find_organisation.criteria_text import criteria_text, say_none_found
from contact_desk.ui.find_organisation.sought import Sought
from contact_desk.ui.icons import Icon
from contact_desk.ui.organisations.columns import ORGANISATIONS
from contact_desk.ui.organisations.state import EMPTY_PAGE
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk


def _search(desk: Desk, criteria: OrganisationCriteria, limit: int, page: int) -> OrganisationPage:
    return desk.organisations.search(criteria, limit=limit, page=page)


def _count_text(total: int, words: Words) -> str:
    return words.plural("{count} organisation", "{count} organisations", total)


ORGANISATIONS_SOUGHT = Sought(
    icon=Icon.ORGANISATION,
    table_name="organisationTable",
    columns=ORGANISATIONS,
    no_criteria=OrganisationCriteria(),
    no_page=EMPTY_PAGE,
    search=_search,
    criteria_text=criteria_text,
    count_text=_count_text,
    say_none_found=say_none_found,
    found=lambda words: words("Organisations found"),
    keys=lambda words: words("Enter takes the organisation, Escape goes back to the criteria."),
    failure=lambda words: words("The organisations could not be searched"),
)
