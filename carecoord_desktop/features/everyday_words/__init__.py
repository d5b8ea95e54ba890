"""Everyday words: what people say, in English or Spanish, when they mean a kind of need or a paper."""
