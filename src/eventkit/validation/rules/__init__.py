"""eventkit's own rules, one module for each family of mistakes."""

from typing import Tuple

from eventkit.validation.rule import Rule
from eventkit.validation.rules import (
    clock,
    identity,
    interpreting,
    languages,
    ledger,
    lengths,
    links,
    namesakes,
    parallel,
    people,
    plaintext,
    publication,
    references,
    registration,
    rhythm,
    roles,
    rooms,
    times,
    titles,
    translations,
    whereabouts,
)

__all__ = ["BUILTIN_RULES", "LEDGER_RULES", "RETIRED"]

LEDGER_RULES: Tuple[Rule, ...] = (
    ledger.unused_suppression,
    ledger.unknown_suppression,
)
"""The rules that read what became of the other rules' findings."""

BUILTIN_RULES: Tuple[Rule, ...] = (
    # EK0: identity and references.
    identity.duplicate_id,
    references.unknown_reference,
    references.unused_definition,
    identity.no_title,
    identity.duplicate_session,
    identity.ids_alike,
    *LEDGER_RULES,
    # EK1: time.
    times.end_before_start,
    times.session_outside_event,
    times.session_outside_block,
    times.parts_longer_than_block,
    clock.nonexistent_time,
    clock.ambiguous_time,
    clock.session_across_clock_change,
    lengths.untimed_among_timed,
    lengths.unknown_length,
    lengths.event_end_unknown,
    rhythm.order_contradicts_times,
    rhythm.unexplained_gap,
    rhythm.day_without_sessions,
    rhythm.no_break,
    lengths.zero_length,
    lengths.implausible_length,
    lengths.event_start_unknown,
    # EK2: places.
    rooms.room_double_booked,
    rooms.room_too_small,
    whereabouts.session_without_room,
    whereabouts.online_without_link,
    parallel.parallel_to_plenary,
    parallel.track_parallel_to_itself,
    parallel.too_little_time_to_move,
    whereabouts.no_place,
    # EK3: people.
    people.person_double_booked,
    roles.panel_without_moderator,
    roles.presentation_without_anyone,
    people.unconfirmed_person,
    people.placeholder_person,
    people.declined_without_replacement,
    people.same_person_twice,
    namesakes.two_records_for_one_person,
    roles.position_missing,
    interpreting.interpreter_alone,
    interpreting.speaks_another_language,
    # EK4: languages and translations.
    translations.missing_translation,
    translations.missing_text,
    translations.untranslated_copy,
    languages.unpublished_language,
    languages.unknown_language,
    languages.language_left_out,
    languages.interpreted_into_spoken,
    # EK5: audience and registration.
    registration.no_audience,
    registration.no_registration,
    registration.registration_closes_before_it_opens,
    registration.registration_after_event,
    registration.free_and_priced,
    registration.price_missing,
    links.not_a_link,
    links.repeated_link,
    links.link_of_another_edition,
    links.link_in_another_language,
    # EK6: publication.
    plaintext.control_character,
    plaintext.unbalanced_direction,
    plaintext.markup,
    titles.title_too_long,
    titles.line_break,
    publication.previous_start_missing,
    publication.previous_start_unexplained,
    publication.no_summary,
    plaintext.broken_encoding,
)
"""Every rule of eventkit, in the order of the codes."""

RETIRED: Tuple[str, ...] = ()
"""Codes of rules that are gone, which no new rule may take."""
