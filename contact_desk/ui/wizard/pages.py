# SPDX-License-Identifier: MIT
"""The pages of the wizards in their order (`product.md`, decision 4), and what lies on which."""

from __future__ import annotations

from enum import StrEnum

from contact_desk.wording.catalogue import mark


class Page(StrEnum):
    """A page's value is its object name."""

    NAME = "namePage"
    ORGANISATION = "organisationPage"
    LOCATION = "locationPage"
    BUSINESS = "businessPage"
    ADDRESSES = "addressesPage"
    INTERACTION_ADDRESSES = "interactionAddressesPage"
    ATTRIBUTES = "attributesPage"
    SUMMARY = "summaryPage"
    END = "endPage"
    MEMBERS = "membersPage"
    DATES = "datesPage"
    RELATIONS = "relationsPage"
    IDENTIFICATION = "identificationPage"


OF_PROPERTIES = frozenset({Page.MEMBERS, Page.DATES, Page.RELATIONS, Page.IDENTIFICATION})
"""What no wizard has a page for; the two dates stand on a wizard's attributes page."""
WIZARD = tuple(page for page in Page if page not in OF_PROPERTIES)
"""The pages of a wizard."""
STEPS = WIZARD[:-1]
"""All pages but the last, which only tells what was done; a wizard may lack some."""

SHORT_FORM = "addContactForm"
"""Where a draft stands that is not in a wizard: on all pages at once. The window's object name too."""

TITLES = {
    Page.NAME: mark("Name and type"),
    Page.ORGANISATION: mark("Organisation"),
    Page.LOCATION: mark("Location"),
    Page.BUSINESS: mark("Business information"),
    Page.ADDRESSES: mark("Addresses"),
    Page.INTERACTION_ADDRESSES: mark("Interaction addresses"),
    Page.ATTRIBUTES: mark("Attributes"),
    Page.SUMMARY: mark("Summary"),
    Page.MEMBERS: mark("Members"),
    Page.DATES: mark("Dates"),
    Page.RELATIONS: mark("Relations"),
    Page.IDENTIFICATION: mark("Identification"),
}

_PAGE_OF = {
    "organisation": Page.ORGANISATION,
    "location": Page.LOCATION,
    "department": Page.LOCATION,
    "job_title": Page.LOCATION,
    "assistant_name": Page.LOCATION,
    "business": Page.BUSINESS,
    "addresses": Page.ADDRESSES,
    "interaction_addresses": Page.INTERACTION_ADDRESSES,
    "attributes": Page.ATTRIBUTES,
    "notes": Page.ATTRIBUTES,
    "tags": Page.ATTRIBUTES,
    "members": Page.MEMBERS,
    **dict.fromkeys(("birthday", "anniversary"), Page.DATES),
    "relations": Page.RELATIONS,
    **dict.fromkeys(("external_id", "source", "site_id", "application_id"), Page.IDENTIFICATION),
}


def page_of(path: str) -> Page:
    """The page on which the field with this path stands; what no page shows is told on the first."""
    return _PAGE_OF.get(path.split(".", 1)[0].split("[", 1)[0], Page.NAME)
