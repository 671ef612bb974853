"""
A programme as city networks publish them: the texts vary, and some have mistakes.

How many figures, dates, times and links the texts have is what was counted in the
published programmes of seven conferences; see the README beside this file.
"""

from __future__ import annotations

from datetime import timedelta
from string import ascii_lowercase, ascii_uppercase
from typing import Dict, List, Tuple

from eventkit import (
    Event,
    LanguagePlan,
    Link,
    Participation,
    Room,
    Session,
    Speaker,
    Track,
    Venue,
    moment,
)

__all__ = ["programme"]

Texts = Dict[str, str]
Parallel = Tuple[str, str, str]
"""One sentence in French, English and Spanish."""

_ZONE = "Europe/Madrid"
_TAGS = ("fr", "en", "es")
_ROOMS = 20
_SLOTS = 9
"""Hours of a day at which sessions begin."""

_FIRST = (
    *("Zoé", "Amélie", "Björn", "Carla", "Diego", "Élodie", "Farid", "Grace"),
    *("Hélène", "Inés", "João", "Karim", "Léa", "Mónica", "Ngozi", "Oscar"),
    *("Petra", "Quentin", "Rosa", "Samira", "Tomás", "Ulla", "Valérie", "Wanjiru"),
    *("Ximena", "Yusuf"),
)
_LAST = (
    *("Pérez", "Laurent", "Okafor", "Lindqvist", "Valadão", "Haddad", "Moreau"),
    *("Castells", "Nguyen", "Schneider", "Ferreira", "Dubois", "Iglesias", "Kamau"),
    *("Rossi", "Tremblay", "Muñoz", "Bianchi", "Diallo", "Novak", "Sørensen"),
    *("Aguilar", "Benali", "Chevalier", "Duarte", "Etxeberria", "Fontaine"),
    *("Gallego", "Hoffmann", "Ibáñez", "Jansen", "Kowalski", "Lefèvre", "Mbeki"),
    *("Navarro", "Oliveira", "Pacheco", "Quispe", "Ramírez", "Santos", "Traoré"),
)
_CITIES = (
    *("Montréal", "Bogotá", "Dakar", "Lyon", "Nairobi", "Porto", "Sevilla", "Rabat"),
    *("Quito", "Gdansk", "Turin", "Beirut"),
)

_TITLES: Tuple[Parallel, ...] = (
    ("Une ville à l’écoute", "A city that listens", "Una ciudad que escucha"),
    ("Qui paie le tram ?", "Who pays for the tram?", "¿Quién paga el tranvía?"),
    ("L’eau en partage", "Sharing water", "Compartir el agua"),
    ("Logement : le droit et le prix", "Housing: right and price", "Vivienda y precio"),
    ("La métropole la nuit", "The metropolis at night", "La metrópolis de noche"),
    ("Après la crue", "After the flood", "Después de la crecida"),
    ("Budgets participatifs", "Participatory budgets", "Presupuestos participativos"),
    ("Des archives ouvertes", "Open archives", "Archivos abiertos"),
    ("Agenda {n}", "Agenda {n}", "Agenda {n}"),
)
_PLAIN: Tuple[Parallel, ...] = (
    (
        "Les élues d’{city} racontent comment un quartier entier a été consulté.",
        "Councillors from {city} tell how a whole neighbourhood was consulted.",
        "Las concejalas de {city} cuentan cómo se consultó a todo un barrio.",
    ),
    (
        "Trois équipes comparent leurs méthodes : enquêtes, ateliers et cartes.",
        "Three teams compare their methods: surveys, workshops and maps.",
        "Tres equipos comparan sus métodos: encuestas, talleres y mapas.",
    ),
    (
        "Le financement reste la question la plus difficile pour les petites villes.",
        "Funding is still the hardest question for the smaller towns.",
        "La financiación sigue siendo la pregunta más difícil para los municipios.",
    ),
    (
        "On y parlera d’eau, d’ombre et d’arbres, et de ce que coûte leur entretien.",
        "We will talk about water, shade and trees, and about what their care costs.",
        "Se hablará de agua, de sombra y de árboles, y de lo que cuesta cuidarlos.",
    ),
    (
        "Que faire quand les données manquent ? Une réponse vient de {city}.",
        "What can be done when there are no data? One answer comes from {city}.",
        "¿Qué hacer cuando faltan los datos? Una respuesta llega desde {city}.",
    ),
    (
        "Les participantes et les participants repartent avec un guide court.",
        "Those who take part go home with a short guide.",
        "Quienes participan vuelven a casa con una guía breve.",
    ),
    (
        "L’atelier s’adresse aux services techniques (voirie, parcs, propreté).",
        "The workshop is for technical departments (roads, parks, cleaning).",
        "El taller se dirige a los servicios técnicos (calles, parques, limpieza).",
    ),
    (
        "Un tramway ne suffit pas ; il faut aussi des trottoirs et du temps.",
        "A tramway is not enough; pavements and time are needed as well.",
        "Un tranvía no basta; también hacen falta aceras y tiempo.",
    ),
    (
        "Le débat est ouvert à toutes et à tous, sans connaissances préalables.",
        "The debate is open to everybody, and needs no previous knowledge.",
        "El debate está abierto a todo el mundo, sin conocimientos previos.",
    ),
    (
        "Le réseau présente sa feuille de route et demande l’avis de ses membres.",
        "The network presents its road map and asks its members what they think.",
        "La red presenta su hoja de ruta y pide la opinión de sus miembros.",
    ),
    (
        "À {city}, la coopérative de logement gère désormais ses propres immeubles.",
        "In {city}, the housing co-operative now runs its own buildings.",
        "En {city}, la cooperativa de vivienda gestiona ya sus propios edificios.",
    ),
    (
        "Nous verrons ce qui a marché, ce qui a échoué, et pourquoi.",
        "We will see what has worked, what has failed, and why.",
        "Veremos lo que ha funcionado, lo que ha fracasado y por qué.",
    ),
    (
        "Une courte visite du port suit la discussion, si le temps le permet.",
        "A short visit to the harbour follows the discussion, weather permitting.",
        "Una breve visita al puerto sigue a la discusión, si el tiempo lo permite.",
    ),
    (
        "Les cartes, les relevés et le code seront publiés sous une licence libre.",
        "The maps, the surveys and the code will be published under a free licence.",
        "Los mapas, los datos y el código se publicarán con una licencia libre.",
    ),
    (
        "La parole est donnée d’abord aux associations, puis aux administrations.",
        "Associations have the floor first, and then the administrations.",
        "Primero toman la palabra las asociaciones, y después las administraciones.",
    ),
)
_FIGURES: Tuple[Parallel, ...] = (
    (
        "Le programme touche {n} communes et 3 régions.",
        "The programme reaches {n} municipalities and 3 regions.",
        "El programa llega a {n} municipios y a 3 regiones.",
    ),
    (
        "Plus de {n} 000 personnes vivent à moins de 15 minutes d’un parc.",
        "More than {n},000 residents live less than 15 minutes from a park.",
        "Más de {n}.000 habitantes viven a menos de 15 minutos de un parque.",
    ),
    (
        "Depuis 2015, la ville a planté {n} arbres par semaine.",
        "Since 2015, the city has planted {n} trees a week.",
        "Desde 2015, la ciudad ha plantado {n} árboles por semana.",
    ),
    (
        "Les émissions ont baissé de {n},5 % en dix ans.",
        "Emissions have fallen by {n}.5% in ten years.",
        "Las emisiones han bajado un {n},5 % en diez años.",
    ),
)
_DATES: Tuple[Parallel, ...] = (
    (
        "L’inscription est ouverte jusqu’au vendredi {day} janvier 2021.",
        "Registration is open until Friday {day} January 2021.",
        "La inscripción está abierta hasta el viernes {day} de enero de 2021.",
    ),
    (
        "Une réunion publique a eu lieu le {day} janvier 2021, à 18 h 30.",
        "A public meeting was held on {day} January 2021, at 6:30 p.m.",
        "Hubo una reunión pública el {day} de enero de 2021, a las 18:30.",
    ),
    (
        "Les portes ouvrent à 8 h 45.",
        "Doors open at 8:45 a.m.",
        "Las puertas se abren a las 8:45.",
    ),
)
_LINK: Parallel = (
    "Documents : https://docs.example/{id}",
    "Documents: https://docs.example/{id}",
    "Documentos: https://docs.example/{id}",
)


def _sentences(number: int) -> List[Parallel]:
    """Return what the description of a session says; few have figures."""
    found = [_PLAIN[(number * 7 + k * 4) % len(_PLAIN)] for k in range(5)]
    if number % 3 == 0:
        found.insert(number % 4, _FIGURES[number // 3 % len(_FIGURES)])
    if number % 80 == 0:
        found.append(_DATES[number // 80 % len(_DATES)])
    if number % 10 == 3:
        found.append(_LINK)
    return found


def _description(number: int) -> Texts:
    city = _CITIES[number % len(_CITIES)]
    texts: Texts = {}
    for index, tag in enumerate(_TAGS):
        figure = number % 89 + 11
        if number % 97 == 0 and tag == "es":
            # A version that nobody has brought up to date.
            figure += 1
        words = " ".join(sentence[index] for sentence in _sentences(number))
        texts[tag] = words.format(
            n=figure, day=(1, 8, 15, 22)[number % 4], city=city, id=f"s{number}"
        )
    if number % 10 < 3:
        texts["fr"] = _with_french_spaces(texts["fr"])
    return texts


def _with_french_spaces(text: str) -> str:
    """Return a text with the spaces that most French authors do not type."""
    for mark in ":;?!%":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return text


def _title(number: int) -> Texts:
    words = _TITLES[number % len(_TITLES)]
    titles = [text.format(n=number % 30 + 2) for text in words]
    titles[0] = _with_french_spaces(titles[0])
    return dict(zip(_TAGS, titles))


def _speaker(number: int) -> Speaker:
    city = _CITIES[number % len(_CITIES)]
    return Speaker(
        id=f"speaker-{number}",
        name=_name(number),
        position={"fr": "maire adjointe", "en": "deputy mayor", "es": "teniente"},
        organization=_organization(number, city),
    )


def _name(number: int) -> str:
    """Return a name that nobody else has: of very many people, some have three."""
    number, first = divmod(number, len(_FIRST))
    number, last = divmod(number, len(_LAST))
    middle = f" {ascii_uppercase[number % 26]}{ascii_lowercase[number // 26]}"
    return f"{_FIRST[first]}{middle if number else ''} {_LAST[last]}"


def _organization(number: int, city: str) -> Texts:
    texts = {"fr": f"Ville de {city}", "en": f"City of {city}"}
    if number % 40:
        # The others have been forgotten.
        texts["es"] = f"Municipio de {city}"
    return texts


def _session(number: int, speakers: int) -> Session:
    slot, room = divmod(number, _ROOMS)
    day, hour = divmod(slot, _SLOTS)
    if number % 50 == 49:
        # Put into the room beside, where somebody is already.
        room -= 1
    return Session(
        id=f"session-{number}",
        kind="panel" if number % 3 else "workshop",
        title=_title(number),
        start=moment("2021-02-22T09:00", _ZONE) + timedelta(days=day, hours=hour),
        duration=timedelta(minutes=50),
        room=f"room-{room}",
        track=f"track-{room % 8}",
        description=_description(number),
        people=[
            Participation(speaker=f"speaker-{number % speakers}", role="moderator"),
            Participation(speaker=f"speaker-{(number * 7 + 1) % speakers}"),
        ],
    )


def programme(sessions: int) -> Event:
    """Return an event with that many sessions in three languages, day after day."""
    speakers = max(sessions, 1)
    days = -(-sessions // (_ROOMS * _SLOTS))
    return Event(
        id="congress-2021",
        kind="congress",
        version="2021-01-15",
        stage="final",
        title={"fr": "Congrès des villes", "en": "Congress", "es": "Congreso"},
        languages=_TAGS,
        timezone=_ZONE,
        start=moment("2021-02-22T09:00", _ZONE),
        end=moment("2021-02-21T18:00", _ZONE) + timedelta(days=days),
        delivery=LanguagePlan(spoken=["fr"], interpreted=["en", "es"]),
        venues=[
            Venue(
                id="centre",
                name={"fr": "Le centre", "en": "The centre", "es": "El centro"},
                place="Madrid",
            )
        ],
        rooms=[
            Room(
                id=f"room-{n}",
                name={"fr": f"Salle {n}", "en": f"Room {n}", "es": f"Sala {n}"},
                venue="centre",
            )
            for n in range(_ROOMS)
        ],
        tracks=[
            Track(
                id=f"track-{n}",
                name={"fr": f"Parcours {n}", "en": f"Track {n}", "es": f"Eje {n}"},
            )
            for n in range(8)
        ],
        speakers=[_speaker(n) for n in range(speakers)],
        sessions=[_session(n, speakers) for n in range(sessions)],
        links=[Link(url="https://congress.example/fr", kind="website")],
    )
