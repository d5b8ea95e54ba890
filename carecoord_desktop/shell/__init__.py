"""The window around the pages: unlocking, navigation, the patient chart."""
