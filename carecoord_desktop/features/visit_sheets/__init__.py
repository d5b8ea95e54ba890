"""Visit sheet: what a person takes along to a visit; her questions, symptoms, medicines, what she wants."""
