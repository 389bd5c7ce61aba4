# SPDX-License-Identifier: MIT
"""The sentence for each fault of a draft's field, by code; `error_text` fills them in.

Where a code has several sentences, the first whose parameters are all known is said. A code with a point
is the wording for one value of the parameter `expected`.
"""

from __future__ import annotations

from contact_desk.wording.catalogue import mark

FIELD_SENTENCES: dict[str, tuple[str, ...]] = {
    "unknown_key": (
        mark("A contact has no field of this name. Check how it is spelt: “schema contact” lists them all."),
    ),
    "unknown_value": (
        mark("“{value}” is not one of the values of this list. Choose one of them."),
        mark("This is not one of the values that this field knows. Choose one of them."),
    ),
    "wrong_type": (mark("This is not the kind of value that this field takes."),),
    "wrong_type.text": (mark("This field takes a text, written between quotation marks."),),
    "wrong_type.boolean": (mark("This field takes true or false, without quotation marks."),),
    "wrong_type.number": (mark("This field takes a whole number, without quotation marks."),),
    "wrong_type.list": (mark("This field takes a list, written between square brackets."),),
    "wrong_type.object": (mark("This field takes an object, written between curly brackets."),),
    "required": (mark("This field must not be empty. Fill it in."),),
    "not_an_object": (
        mark("A contact is written as a JSON object; this is something else, and was left out."),
    ),
    "too_long": (mark("This is {length} characters long, and {longest} is the most. Shorten it."),),
    "name_in_both_numbers": (
        mark("A name is needed for one and for several. Fill in this one too, or empty the other."),
    ),
    "not_an_entity_name": (
        mark("A name is made of letters, digits, spaces, hyphens and apostrophes. Correct it."),
    ),
    "entity_name_taken": (
        mark("“{value}” is what something else is called here. Use another name."),
        mark("Something else is called so here. Use another name."),
    ),
    "filter_name_taken": (
        mark("There is a filter “{name}” already. Choose another name, or delete that one."),
    ),
    "filter_of_another": (
        mark("Only {owner}, who saved this filter, can stop showing it to everybody. Leave it shared."),
    ),
    "control_characters": (
        mark("This holds characters that cannot be shown on a screen, perhaps from a copy. Remove them."),
    ),
    "name_or_organisation_required": (
        mark("A contact needs a last name or an organisation. Fill in one of them."),
    ),
    "group_has_no_first_name": (
        mark("A group contact has one name only, in the last name. Empty this field, or choose a person."),
    ),
    "location_without_organisation": (
        mark("A location belongs to an organisation. Name the organisation, or empty the location."),
    ),
    "unknown_language": (
        mark("This is no language that is known. Write its code, such as fr, en or pt-BR."),
    ),
    "retired_value": (mark("“{value}” is no longer used for new records. Choose another value."),),
    "retired_value.attribute": (
        mark("This attribute is no longer used. Empty it, or have it taken up again."),
    ),
    "email_no_at": (mark("An e-mail address has an @ between the name and the domain. Check the address."),),
    "email_no_domain_dot": (
        mark("The domain is not complete: its end is missing, for example .fr. Check the address."),
    ),
    "email_malformed": (mark("This cannot be an e-mail address as it is written. Check the address."),),
    "email_taken": (
        mark(
            "{name} (contact {contact}) has this address already. Open that contact, or use another address."
        ),
        mark("Another contact has this address already. Use another address."),
    ),
    "bad_extension": (mark("An extension is made of digits and , ; # * only. Correct it, or empty it."),),
    "twice_in_the_list": (mark("“{value}” stands twice in the list. Remove one of the two."),),
    "unknown_attribute": (
        mark("There is no attribute called “{name}”. Correct the name, or have the attribute created."),
    ),
    "bad_attribute_name": (
        mark("An attribute has an empty name, or one that cannot be used. Correct the name."),
    ),
    "not_a_number": (mark("“{value}” is no number. Write a number, with a point for its decimals."),),
    "not_a_date": (mark("“{value}” is no date. Write year, month and day, such as 2026-03-12."),),
    "not_yes_or_no": (mark("“{value}” is neither yes nor no. Write one of them."),),
    "not_a_legal_value": (
        mark("“{value}” is not one of the values that this attribute takes. Choose one of them."),
    ),
    "organisation_taken": (
        mark(
            "There is an organisation of this name already: {name} (number {id}). Open it, or use another name."
        ),
        mark("There is an organisation of this name already. Open it, or use another name."),
    ),
    "location_taken": (
        mark("This organisation has a location {name} already (number {id}). Open it, or use another name."),
        mark("This organisation has a location of this name already. Open it, or use another name."),
    ),
    "no_such_organisation": (
        mark("There is no organisation {name}. Add the organisation first, or choose another."),
        mark("There is no such organisation. Add it first, or choose another."),
    ),
    "no_such_location": (mark("{name} has no such location by now. Choose another, or none."),),
    "organisation_inactive": (
        mark("{name} is inactive, and nobody new is associated with it. Make it active first."),
    ),
    "organisation_keeps_inactive": (
        mark("{name} is inactive, and so are its contacts. Make the organisation active first."),
    ),
    "version_missing": (mark("Give the version of the contact that you saw, as a whole number."),),
    "not_to_be_edited": (mark("The program itself writes this; leave it out, or as it is."),),
    "not_yours_to_delete": (
        mark("Contact {id} is somebody else's, and you lack the right to delete it. It was left as it is."),
    ),
    "not_yours_to_change": (
        mark("Contact {id} is somebody else's, and you lack the right to change it. It was left as it is."),
    ),
    "private_stays": (mark("Contact {id} is private: it stays with its owner. It was left as it is."),),
    "owner_has_the_same": (
        mark("The new owner has contact {id} already, made of the same draft. It was left as it is."),
    ),
    "owner_unknown": (mark("{login} does not work with this store. Choose somebody who does."),),
    "restored_email_taken": (
        mark(
            "Contact {id} stays in the trash: {name} has the e-mail {email} by now. Give one of them another first."
        ),
        mark(
            "Contact {id} stays in the trash: another has the e-mail {email} by now. Give one of them another first."
        ),
    ),
    "no_such_contact": (mark("There is no contact {id}."),),
    "organisation_inactive_by_now": (
        mark(
            "{name} is inactive by now, and nobody new is associated with it. Choose another organisation, or have it"
            " made active."
        ),
    ),
    "organisation_gone": (
        mark("{name} has been deleted meanwhile. Choose another organisation, or add it anew."),
    ),
    "organisation_renamed": (
        mark("{name} is called {now} by now. Take it under that name, or choose another organisation."),
    ),
    "location_gone": (mark("{name} has been deleted meanwhile. Choose another location, or add it anew."),),
    "location_renamed": (
        mark("{name} is called {now} by now. Take it under that name, or choose another location."),
    ),
    "already_affiliated": (
        mark("This contact belongs to {name} by now. End that affiliation first, or choose another contact."),
    ),
    "not_affiliated": (mark("This contact does not belong to {name} any more, so there is nothing to end."),),
    "end_in_the_future": (mark("An affiliation cannot end in the future. Choose today or an earlier day."),),
    "end_before_begin": (mark("The affiliation began on {day}. Choose that day or a later one."),),
    "same_email": (mark("This is the address that the contact has already. Type another one."),),
    "email_locked": (
        mark("A principal e-mail address is not changed in place. Use “Replace the address…” instead."),
    ),
    "member_of_itself": (
        mark("With this member the group would be a member of itself. Remove the member again."),
    ),
    "label_taken": (mark("This list has “{value}” already. Use another label."),),
    "bad_merge_code": (
        mark(
            "A merge code is made of at most {longest} letters from A to Z and digits. Correct it, or empty it."
        ),
    ),
    "merge_code_taken": (mark("Another value has the merge code {value}. Use another code."),),
    "system_value": (mark("“{value}” belongs to the program and cannot be deleted. Rename or retire it."),),
    "no_legal_values": (mark("A list needs at least one value to choose. Add one."),),
    "only_groups_have_members": (
        mark("Only a group contact has members. Remove them, or make the contact a group."),
    ),
    "too_many": (mark("This list is longer than {most} lines, which is the most. Shorten it."),),
    "unknown_member": (
        mark("There is no contact {id} that could be a member. Remove it, or correct its number."),
        mark("A member of this group is not a contact that exists. Remove it, or correct its number."),
    ),
    "not_a_partial_date": (
        mark("“{value}” is no date. Write the day and the month, and the year if you know it."),
    ),
    "no_such_day": (mark("There is no such day: “{value}”. Check the day and the month."),),
    "year_in_two_digits": (mark("Write the year of “{value}” with four digits, or leave it out."),),
    "ambiguous_date": (mark("“{value}” can be two days. Write year, month and day, such as 1970-05-01."),),
    "unknown_related": (
        mark("There is no contact {id} to be related to. Remove the relation, or correct the number."),
        mark("This contact does not exist. Remove the relation, or correct the number."),
    ),
    "related_to_itself": (mark("A contact cannot be related to itself. Choose another contact."),),
    "relation_twice": (mark("This relation stands here twice. Remove one of the two."),),
    "broken_json": (
        mark(
            "This is not correct JSON: see line {line}, column {column}. Correct it there and add it again."
        ),
        mark("This is not correct JSON. Correct it and add it again."),
    ),
    "not_utf8": (
        mark("Line {line} holds bytes that are no text in UTF-8. Save the file as UTF-8 and add it again."),
        mark("This holds bytes that are no text in UTF-8. Save the file as UTF-8 and add it again."),
    ),
    "duplicate_key": (
        mark(
            "“{name}” stands twice in this object, and only one of the two could be kept. Remove the other."
        ),
    ),
    "too_deep": (
        mark("Lists and objects are nested too deeply here for a contact. Correct it and add it again."),
    ),
    "draft_too_long": (
        mark(
            "This contact is written with more than {longest} characters, which is the most. It was left out."
        ),
    ),
}
