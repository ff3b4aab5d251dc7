"""Stands in for matplotlib where it is not installed: takes every call and draws nothing."""

import sys
import types


class Nothing:
    """A figure, axes, or anything that they return."""

    def __getattr__(self, name):
        return Nothing()

    def __call__(self, *args, **options):
        return Nothing()

    def plot(self, *args, **options):
        return [Nothing()]

    def hist(self, *args, **options):
        return Nothing(), Nothing(), Nothing()

    def subplots(self, rows=1, cols=1, **options):
        import numpy

        grid = numpy.empty((rows, cols), dtype=object)
        for place in numpy.ndindex(rows, cols):
            grid[place] = Nothing()
        return Nothing(), grid.item() if grid.size == 1 else grid.squeeze()


def install():
    """Puts it where `import matplotlib.pyplot as plt` finds it."""
    pyplot = types.ModuleType('matplotlib.pyplot')
    nothing = Nothing()
    pyplot.__getattr__ = lambda name: getattr(nothing, name)
    matplotlib = types.ModuleType('matplotlib')
    matplotlib.pyplot = pyplot
    sys.modules.update({'matplotlib': matplotlib, 'matplotlib.pyplot': pyplot})
