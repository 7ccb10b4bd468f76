"""Makes the weights that rank whom a pronoun means, from texts in which every mention is marked."""
