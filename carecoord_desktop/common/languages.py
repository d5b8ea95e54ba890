"""Names of the languages people here speak, by their BCP 47 tag; words for screens and papers without Qt."""

from __future__ import annotations

_NAMES = {
    "am": "Amharic", "ar": "Arabic", "ase": "American Sign Language", "bn": "Bengali", "bo": "Tibetan",
    "bs": "Bosnian", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Farsi",
    "fr": "French", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi", "hmn": "Hmong",
    "hr": "Croatian", "ht": "Haitian Creole", "hy": "Armenian", "id": "Indonesian", "ig": "Igbo",
    "it": "Italian", "ja": "Japanese", "kea": "Cape Verdean Creole", "km": "Khmer", "ko": "Korean",
    "ku": "Kurdish", "lo": "Lao", "ml": "Malayalam", "mr": "Marathi", "my": "Burmese", "ne": "Nepali",
    "om": "Oromo", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "rw": "Kinyarwanda", "so": "Somali", "sq": "Albanian", "sr": "Serbian",
    "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog",
    "tr": "Turkish", "tw": "Twi", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "yi": "Yiddish",
    "yo": "Yoruba", "yue": "Cantonese", "zh": "Chinese",
}  # fmt: skip
"""Names as ISO 639 gives them, shortened to what people say."""

LANGUAGES = tuple(sorted(_NAMES, key=_NAMES.__getitem__))
"""The tags to choose from, in the order of their English names."""


def language_name(tag: str) -> str:
    """Return a language in words: "Spanish" for "es" and "es-US"; a tag nobody knows stays as it is."""
    return _NAMES.get(tag) or _NAMES.get(tag.partition("-")[0].lower()) or tag
