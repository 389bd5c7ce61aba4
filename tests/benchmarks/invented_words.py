# SPDX-License-Identifier: MIT
"""The words that invented contacts are made of, frequent ones first; putting them together is left to others."""

from __future__ import annotations


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


FIRST_NAMES = _words(
    "Marie Jean Pierre Camille Léa Nicolas Sophie Thomas Julie François Chloé Hélène Mathieu Zoé Amélie Benoît Aurélie",
    "Jean-Baptiste Anne-Sophie Marc-Antoine Éloïse Étienne René Noël Cédric Gaëlle Loïc Maëlys Inès Raphaël Jérôme",
    "Yasmine Amina Karim Mehdi Fatou Ousmane Mamadou Aïssatou Tomás José María Íñigo Lucía Ángel Joaquín Núria",
    "João Inês Conceição Giulia Niccolò Jürgen Anneliese Björn Sören Ülkü Käthe Günther Łukasz Agnieszka Zdeněk",
    "Željko Ferenc Ágnes Siobhán Niamh Aoife Owen Rhys Emily Oliver George Charlotte Harry Grace William Alice",
    "Ngọc Minh Thị Linh Wei Xiu Yuki Haruto Priya Arjun Olena Dmytro Ingrid Øystein Åsa Søren Kaisa Jón",
)
LAST_NAMES = (
    *_words(
        "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux",
        "David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Müller Lefebvre",
        "Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier García Perrin",
        "Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont",
        "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker O'Brien O’Connor",
        "Nguyễn Trần Belkacem Diallo Traoré N'Diaye Fernández Rodríguez López Martínez Gonçalves Araújo",
        "Schmidt Weiß Schäfer Krüger Löwe Groß Żółkowski Wójcik Dvořák Novák Kovács Szabó Đorđević",
        "Lévesque Tremblay Bélanger Bouchard Saint-Pierre Lacroix-Dubois Solheim Åkesson Nørgård Þórsson",
    ),
    "de La Fontaine",
    "van der Berg",
    "Le Goff",
    "d'Arcy",
    "Del Río",
    "Ben Saïd",
    "von Grünwald",
)
SYLLABLES = _words(
    "ker mor ban gue val dor mar tin bel cha lan ri vo sec pru du fon ga le mé ro sau vi ze ar no chè pla gra"
)
ENDINGS = _words("in eau et ier ot ard ain el y ez er mann son ski")

COMPANY_FORMS = (
    "{name} et Fils",
    "Garage {name}",
    "Cabinet {name}",
    "Assurances {town}",
    "Transports {name}",
    "Clinique {town}",
    "Mairie de {town}",
    "{name} & Partners Ltd",
    "Éditions {name}",
    "Boulangerie {name}",
    "Pharmacie du {town}",
    "Groupe {name} Santé",
    "{name} GmbH",
    "Bibliothèque de {town}",
    "Atelier {name}",
    "{name} Télécom",
    "Crèche {town}",
)
TOWNS = (
    ("Lyon", "690##", "FR"),
    ("Paris", "750##", "FR"),
    ("Montpellier", "340##", "FR"),
    ("Nîmes", "300##", "FR"),
    ("Saint-Étienne", "420##", "FR"),
    ("Orléans", "450##", "FR"),
    ("Besançon", "250##", "FR"),
    ("Trévoux", "01600", "FR"),
    ("Béziers", "345##", "FR"),
    ("Châteauroux", "360##", "FR"),
    ("Liège", "40##", "BE"),
    ("Genève", "12##", "CH"),
    ("Zürich", "80##", "CH"),
    ("London", "SW1A #AA", "GB"),
    ("Köln", "506##", "DE"),
    ("Montréal", "H2X #Y7", "CA"),
    ("New York", "100##", "US"),
    ("Málaga", "290##", "ES"),
)
STREETS = (
    "rue de la République",
    "avenue des Érables",
    "boulevard Victor-Hugo",
    "place de l'Église",
    "chemin du Moulin",
    "rue du Maréchal-Foch",
    "High Street",
    "Hauptstraße",
    "allée des Châtaigniers",
    "quai Saint-Antoine",
)
DEPARTMENTS = (
    "Sinistres",
    "Comptabilité",
    "Ressources humaines",
    "Achats",
    "État civil",
    "Cardiologie",
    "Sales",
    "Atelier",
)
JOB_TITLES = (
    "Directrice",
    "Chef de service",
    "Chargé de clientèle",
    "Assistante",
    "Ingénieur",
    "Buyer",
    "Secrétaire",
    "Technicien",
)
TAGS = ("VIP", "relance", "salon 2024", "à rappeler", "fidélité", "contentieux", "presse")
NOTES = (
    "Rappeler après 17 h.",
    "Préfère l'e-mail au téléphone.",
    "Contrat renouvelé au printemps, demander le numéro de dossier.",
    "Speaks English and a little French; works from home on Wednesdays.",
    "Ne pas transmettre le numéro de portable.",
)
