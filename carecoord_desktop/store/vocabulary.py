"""All words of a search index and how they sound: what was misheard or mistyped is looked up here.

The words stand in a table (`row`, `word`, `sound`) that only grows until the index is made anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from carecoord_desktop.common.spelling import MOST_LETTERS_BY_SOUND, sound_key, typos_forgiven

_MOST_HEARD = 8
"""Each guessed word costs the index about 0.1 ms: the eight nearest by sound and by spelling do."""


class Vocabulary:
    """The words of one table, kept in memory and read on as it grows."""

    def __init__(self, table: str) -> None:
        self._new_words = f"SELECT row, word, sound FROM {table} WHERE row > ? ORDER BY row"  # noqa: S608  # our own name
        self._words: list[str] = []
        self._by_sound: dict[str, list[str]] = {}
        self._last_row = 0
        self._one_reader = Lock()

    def refresh(self, connection: Connection) -> None:
        """Read the words that were added since the last time; words are never taken away."""
        with self._one_reader:
            for row, word, sound in connection.exec_driver_sql(self._new_words, (self._last_row,)):
                self._words.append(word)
                self._by_sound.setdefault(sound, []).append(word)
                self._last_row = row

    def heard(self, word: str) -> tuple[str, ...]:
        """Return the words that sound like this one or are a slip away from it; the nearest first."""
        from rapidfuzz import process  # loads for 0.1 s, so not before something is looked for
        from rapidfuzz.distance import OSA

        alike = process.extract(
            word, self._by_sound.get(sound_key(word), ()), scorer=OSA.distance,
            score_cutoff=MOST_LETTERS_BY_SOUND, limit=_MOST_HEARD,
        )  # fmt: skip
        slips = process.extract(
            word, self._words, scorer=OSA.distance,
            score_cutoff=typos_forgiven(word), limit=_MOST_HEARD,
        )  # fmt: skip
        return tuple(dict.fromkeys(name for name, _, _ in (*alike, *slips)))


_vocabularies: WeakKeyDictionary[Engine, dict[str, Vocabulary]] = WeakKeyDictionary()


def vocabulary_of(session: Session, table: str) -> Vocabulary:
    """Return the words of a table of this store, as far as they stand there now."""
    of_store = _vocabularies.setdefault(session.get_bind().engine, {})
    vocabulary = of_store.setdefault(table, Vocabulary(table))
    vocabulary.refresh(session.connection())
    return vocabulary


def remember_words(connection: Connection, table: str, words: Iterable[str]) -> None:
    """Add words to a table, with how they sound; those it has already stay as they are."""
    rows = [(word, sound_key(word)) for word in sorted(words)]
    if rows:
        connection.exec_driver_sql(
            f"INSERT INTO {table} (word, sound) VALUES (?, ?) ON CONFLICT DO NOTHING",  # noqa: S608  # our own name
            rows,
        )
