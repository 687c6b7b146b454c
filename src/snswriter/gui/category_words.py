"""The categories of findings in the language of the program."""

from PySide6.QtCore import QCoreApplication


def category_word(category: str) -> str:
    """Return the name of a category; the id itself for one that the program does not know."""
    translate = QCoreApplication.translate
    words = {
        "accessibility": translate("Category", "Readability (special characters)"),
        "ambiguity": translate("Category", "Ambiguity"),
        "commercial": translate("Category", "Advertising and sales"),
        "confidential": translate("Category", "Secrets and internal matters"),
        "defamation": translate("Category", "Defamation"),
        "disaster-terms": translate("Category", "Terms for disasters"),
        "discrimination": translate("Category", "Discrimination"),
        "disruption": translate("Category", "Disruption"),
        "facts": translate("Category", "Facts (days, figures)"),
        "harmful-link": translate("Category", "Dangerous links"),
        "illegal-conduct": translate("Category", "Unlawful conduct"),
        "impartiality": translate("Category", "Fairness and neutrality"),
        "link": translate("Category", "Links"),
        "obscenity": translate("Category", "Obscenity"),
        "personal-information": translate("Category", "Personal information"),
        "placeholder": translate("Category", "Unfinished places"),
        "plain-language": translate("Category", "Plain language"),
        "political-religious": translate("Category", "Politics and religion"),
        "public-order": translate("Category", "Public order and morals"),
        "quotation": translate("Category", "Quotations"),
        "reputation": translate("Category", "Reputation"),
        "rights": translate("Category", "Copyright and portrait rights"),
        "tone": translate("Category", "Tone"),
        "undecided-policy": translate("Category", "Undecided policies"),
        "unverified": translate("Category", "Unverified information"),
    }
    return words.get(category, category)
