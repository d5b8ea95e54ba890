"""Referral paper: the letter, the fax page, the slip she carries with its tear-off answer, what to bring."""
