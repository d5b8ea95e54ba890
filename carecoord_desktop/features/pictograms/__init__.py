"""Pictogram: a drawing that says one thing without words, such as morning, a scale or trouble breathing."""
