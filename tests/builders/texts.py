"""Texts for papers: from any western letter to whole sentences in scripts that are shaped."""

from __future__ import annotations

from hypothesis import strategies as st

from carecoord_desktop.printing.characters import clusters
from carecoord_desktop.printing.safe_text import printable
from tests.builders.papers import one_spaced

SAMPLES = {
    "Vietnamese": "Uống thuốc mỗi sáng với thức ăn. Nếu quý vị thấy chóng mặt, hãy gọi.",
    "Cyrillic": "Принимайте лекарство каждое утро. Позвоните нам, если закружится голова.",
    "Arabic": "تناول الدواء كل صباح مع الطعام. اتصل بنا إذا شعرت بالدوار، حتى ليلا.",
    "Hebrew": "קחו את התרופה כל בוקר עם אוכל. התקשרו אלינו, גם בלילה.",
    "Devanagari": "दवा हर सुबह नाश्ते के साथ लें। क्षत्रिय श्रद्धा विद्यार्थी।",
    "Bengali": "প্রতিদিন সকালে খাবারের সাথে ওষুধ খান। ক্ষুদ্র শ্রদ্ধা।",
    "Ethiopic": "መድሃኒቱን በየቀኑ ጠዋት ከምግብ ጋር ይውሰዱ።",
    "Burmese": "ဆေးကို မနက်ခင်း အစာနဲ့အတူ သောက်ပါ။ ကျွန်ုပ်တို့ကို ဖုန်းဆက်ပါ။",
    "Khmer": "ថ្នាំនេះត្រូវលេបពេលព្រឹកជាមួយអាហារ។ បើអ្នកវិលមុខ សូមទូរស័ព្ទមកយើង។",
    "Thai": "กินยาทุกเช้าพร้อมอาหาร ถ้ารู้สึกเวียนหัวให้โทรหาเรา",
}
"""Each of these is drawn with the fonts that set-up installs (fonts-noto-core)."""

EAST_ASIAN = {
    "Chinese": "请在早餐时服药。如果感到头晕，请打电话给我们。",
    "Japanese": "薬は朝食と一緒に飲んでください。めまいがしたら電話してください。",
    "Korean": "약은 아침 식사와 함께 드세요. 어지러우면 전화하세요.",
}
"""Drawn with fonts-noto-cjk."""

LINES = {
    "Latin": ("en", "Take one tablet every morning with food."),
    "Vietnamese": ("vi", "Uống thuốc mỗi sáng với thức ăn, hãy gọi."),
    "Cyrillic": ("ru", "Принимайте лекарство каждое утро."),
    "Arabic": ("ar", "تناول الدواء كل صباح مع الطعام حتى ليلا."),
    "Arabic with numbers and Latin": ("ar", "تناول 2 حبة CareCoord كل صباح حتى 15 مرة"),
    "Arabic with vowel signs": ("ar", "تَنَاوَلِ الدَّوَاءَ كُلَّ صَبَاحٍ"),
    "Persian": ("fa", "دارو را هر صبح با غذا بخورید، می‌توانید زنگ بزنید."),
    "Urdu": ("ur", "دوا ہر صبح کھانے کے ساتھ لیں۔"),
    "Hebrew": ("he", "קחו את התרופה כל בוקר עם אוכל."),
    "Hebrew with points": ("he", "קְחוּ אֶת הַתְּרוּפָה כָּל בֹּקֶר"),
    "Hebrew with numbers and Latin": ("he", "קחו 2 כדורי CareCoord כל בוקר"),
    "Devanagari": ("hi", "दवा हर सुबह नाश्ते के साथ लें। क्षत्रिय श्रद्धा।"),
    "Bengali": ("bn", "প্রতিদিন সকালে খাবারের সাথে ওষুধ খান। ক্ষুদ্র শ্রদ্ধা।"),
    "Ethiopic": ("am", "መድሃኒቱን በየቀኑ ጠዋት ከምግብ ጋር ይውሰዱ።"),
    "Burmese": ("my", "ဆေးကို မနက်ခင်း အစာနဲ့အတူ သောက်ပါ။ ကျွန်ုပ်တို့"),
    "Khmer": ("km", "ថ្នាំនេះត្រូវលេបពេលព្រឹកជាមួយអាហារ។"),
    "Thai": ("th", "กินยาทุกเช้าพร้อมอาหาร ถ้ารู้สึกเวียนหัว"),
    "Lao": ("lo", "ກິນຢາທຸກເຊົ້າພ້ອມອາຫານ"),
    "Chinese": ("zh", "请在早餐时服药。如果感到头晕，请打电话"),
    "Japanese": ("ja", "薬は朝食と一緒に飲んでください。"),
    "Korean": ("ko", "약은 아침 식사와 함께 드세요."),
}
"""A language and words in it that fit on one line of a paper, for each script we print."""

_WESTERN_WORDS = (
    "<penicillin>", "<b", "Smith", "&", "</para>", "-", "a-", "--", "Łódź", "Đặng", "Nguyễn", "Привет",
    "Γεια", "50%", "½", "μg", "°C", "“q”", "…", "(555) 010-0142", "a\u0301", "e\u0323\u0302",
    "O'Brien-Núñez", "$4.50",
)  # fmt: skip
_WITHOUT_SPACES = ("Thai", "Khmer", "Burmese", "Lao", "Chinese", "Japanese")
_FROM_THE_RIGHT = (
    *SAMPLES["Arabic"].split(), *SAMPLES["Hebrew"].split(), *LINES["Persian"][1].split(),
    *LINES["Urdu"][1].split(), *LINES["Arabic with vowel signs"][1].split(),
    *LINES["Hebrew with points"][1].split(), "لا", "123", "(دواء)", "(הַתְּרוּפָה)",
)  # fmt: skip


def as_read(text: str) -> str:
    """Return what a text is when it is copied: as printed, with single spaces."""
    return one_spaced(printable(text))


def latin_texts() -> st.SearchStrategy[str]:
    """Return any characters up to Latin Extended-B, control characters included."""
    return st.text(st.characters(min_codepoint=1, max_codepoint=0x24F), max_size=150)


def words_of_the_world() -> st.SearchStrategy[str]:
    """Return words of scripts that are read from the left and part words by spaces, mixed."""
    others = (*_WITHOUT_SPACES, "Arabic", "Hebrew")
    sentences = [text for script, text in (SAMPLES | EAST_ASIAN).items() if script not in others]
    shaped = [word for text in sentences for word in text.split()]
    return st.lists(st.sampled_from([*_WESTERN_WORDS, *shaped]), min_size=1, max_size=25).map(" ".join)


def texts_without_spaces() -> st.SearchStrategy[str]:
    """Return words, letters and signs of scripts whose lines break where no space is, run together."""
    lines = [LINES[script][1] for script in _WITHOUT_SPACES]
    sentences = [*lines, *(text for name, text in (SAMPLES | EAST_ASIAN).items() if name in _WITHOUT_SPACES)]
    words = [word for text in sentences for word in text.split()]
    letters = [letter for word in words for letter in clusters(word)]
    one = st.sampled_from([*words, *letters, "CareCoord", "500", "カタカナ", "「よい」"])
    return st.lists(one, min_size=1, max_size=12).map("".join)


def right_to_left_texts() -> st.SearchStrategy[str]:
    """Return Arabic and Hebrew words with numbers and brackets between them."""
    first = st.sampled_from(_FROM_THE_RIGHT[:8])
    others = st.lists(st.sampled_from(_FROM_THE_RIGHT), max_size=20)
    return st.tuples(first, others).map(lambda pair: " ".join((pair[0], *pair[1])))
