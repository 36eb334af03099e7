"""Documents in forms that are not among the samples of raw/, with the truth they were made from: how general is the reading?"""
