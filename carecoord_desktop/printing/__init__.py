"""What every paper shares: the page frame, the styles, the fonts, the scripts and their directions."""
