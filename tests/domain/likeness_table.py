# SPDX-License-Identifier: MIT
"""Pairs of contacts with the likeness that every caller of `domain.duplicates` must see in them (row N27).

Each contact is (first name, last name, organisation); the reason is None where the two are not alike.
"""

from contact_desk.domain.duplicates import Reason

Person = tuple[str, str, str]

ALIKE: list[tuple[Person, Person, Reason]] = [
    (("Jean", "Tremblay", "Acme"), ("JEAN", "TREMBLAY", "ACME"), Reason.SAME_NAME_AND_ORGANISATION),
    (
        ("Zoé", "Lefèvre", "Société Générale"),
        ("Zoe", "Lefevre", "societe generale"),
        Reason.SAME_NAME_AND_ORGANISATION,
    ),
    (("Tremblay", "Jean", "Acme"), ("Jean", "Tremblay", "Acme"), Reason.SAME_NAME_AND_ORGANISATION),
    (("Piet", "van den Berg", "Acme"), ("Piet", "Vandenberg", "Acme"), Reason.SAME_NAME_AND_ORGANISATION),
    (("Jean-Paul", "Roy", "Acme"), ("Jean Paul", "Roy", "Acme"), Reason.SAME_NAME_AND_ORGANISATION),
    (("", "Équipe réseau", "Acme"), ("", "Equipe Réseau", "Acme"), Reason.SAME_NAME_AND_ORGANISATION),
    (("", "", "Acme"), ("", "", "ACME"), Reason.SAME_NAME_AND_ORGANISATION),
    (("Jean", "Tremblay", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("Jean", "Tremblay", ""), ("Jean", "Tremblay", "Acme"), Reason.CLOSE_NAME),
    (("Jean", "Tremblay", "Acme"), ("Jean", "Tremblay", "Zeta"), Reason.CLOSE_NAME),
    (("", "Jean Tremblay", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("", "Tremblay Jean", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("", "Jean Trembaly", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("Jean", "Tremblay", ""), ("Jean", "Trembley", ""), Reason.CLOSE_NAME),
    (("Jean", "Trembaly", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("Caherine", "Roy", ""), ("Catherine", "Roy", ""), Reason.CLOSE_NAME),
    (("J.", "Tremblay", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("Jean-Paul", "Tremblay", ""), ("J.-P.", "Tremblay", ""), Reason.CLOSE_NAME),
    (("Jean", "Tremblay", "Acme"), ("", "Tremblay", "Acme"), Reason.CLOSE_NAME),
    (("Jean", "Roy", ""), ("Jan", "Roi", ""), Reason.SAME_SOUND),
    (("Luc", "Gauthier", ""), ("Luc", "Gaultié", ""), Reason.SAME_SOUND),
    (("Luc", "Hébert", "Acme"), ("Luc", "Ebert", "Zeta"), Reason.SAME_SOUND),
    (("Thibault", "Marc", ""), ("Mark", "Tibo", ""), Reason.SAME_SOUND),
    (("André", "Coté", ""), ("Andre", "Cotter", ""), Reason.SAME_SOUND),
]
ALIKE_ONCE_SEEN: list[tuple[Person, Person, Reason]] = [
    (("", "Tremblay", "Acme"), ("Jean", "Tremblay", "Acme"), Reason.CLOSE_NAME),
    (("Tremblay", "Jena", ""), ("Jean", "Tremblay", ""), Reason.CLOSE_NAME),
    (("Guillaume", "Archambault", ""), ("Guilaume", "Archambaut", ""), Reason.CLOSE_NAME),
]
"""Alike, but no look-up narrow enough for a million contacts finds them; comparing a whole file or list does."""

NOT_ALIKE: list[tuple[Person, Person]] = [
    (("Jean", "Roy", ""), ("Jeanne", "Roy", "")),
    (("Jean", "Roy", ""), ("Jean", "Roux", "")),
    (("Jean", "Martin", ""), ("Jean", "Morin", "")),
    (("Jean", "Caron", ""), ("Jean", "Baron", "")),
    (("Louis", "Tremblay", ""), ("Louise", "Tremblay", "")),
    (("Marie", "Tremblay", ""), ("Mario", "Tremblay", "")),
    (("Marie", "Tremblay", ""), ("Marie-Claude", "Tremblay", "")),
    (("Marie", "Tremblay", ""), ("Julie", "Tremblay", "")),
    (("J.", "Tremblay", "Acme"), ("Jean", "Tremblay", "Zeta")),
    (("K.", "Tremblay", ""), ("Jean", "Tremblay", "")),
    (("", "Tremblay", ""), ("Jean", "Tremblay", "")),
    (("", "Tremblay", "Acme"), ("Jean", "Tremblay", "Zeta")),
    (("", "Équipe 1", "Acme"), ("", "Équipe 2", "Acme")),
    (("", "", "Acme"), ("Jean", "Tremblay", "Acme")),
    (("", "", "Acme"), ("", "", "Zeta")),
    (("", "", ""), ("", "", "")),
    (("🎧", "", ""), ("!", "", "")),
]
