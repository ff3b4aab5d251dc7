"""Runs a chapter's twins with a real PyTorch: JSON on standard input, JSON on standard output.

As in the page, a chapter is one program, and a leaf sees what is above it while nothing sees the leaf: each leaf
runs after a fresh start of all that is above it.
"""

import ast
import contextlib
import io
import json
import random
import sys
import traceback

import torch

try:
    import matplotlib

    matplotlib.use('Agg')
except ImportError:
    import plt_stand_in

    plt_stand_in.install()

torch.set_num_threads(1)
generator_at_start = torch.get_rng_state()


class TwinFailed(Exception):
    """A twin raised what it should not."""


def start():
    """A namespace, and PyTorch, as they are before the first cell."""
    torch.set_rng_state(generator_at_start)
    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)
    torch.set_printoptions(profile='default', sci_mode=None)
    random.seed(0)
    return {'__name__': '__main__'}


def is_chart(value):
    """Whether a value is one of matplotlib's, which a notebook would not print in earnest."""
    if isinstance(value, (list, tuple)) and value:
        return all(is_chart(item) for item in value)
    return type(value).__module__.split('.')[0] in ('matplotlib', 'plt_stand_in')


def is_shown(value):
    """Whether an expression's value counts: nothing does not, nor what prints as an address in memory."""
    return value is not None and not is_chart(value) and ' at 0x' not in repr(value)


def run(cell, names):
    """Runs one twin; what it printed, and the repr of its last expression where that has a value."""
    file = f'<{cell["id"]}>'
    out = io.StringIO()
    value = None
    error = None
    try:
        tree = ast.parse(cell['twin'])
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        with contextlib.redirect_stdout(out):
            exec(compile(tree, file, 'exec'), names)
            if last is not None:
                result = eval(compile(ast.Expression(last.value), file, 'eval'), names)
                if is_shown(result):
                    value = repr(result)
    except Exception as raised:
        if not cell['throws']:
            line = next(
                (frame.lineno for frame in reversed(traceback.extract_tb(raised.__traceback__))
                 if frame.filename == file),
                getattr(raised, 'lineno', None),
            )
            raise TwinFailed(cell['id'], line, f'{type(raised).__name__}: {raised}') from raised
        error = f'{type(raised).__name__}: {raised}'
    return {'id': cell['id'], 'printed': out.getvalue(), 'value': value, 'error': error}


def run_chapter(cells):
    """What each twin showed, in the chapter's order."""
    shown = {}
    names = start()
    for cell in cells:
        if not cell['leaf']:
            shown[cell['id']] = run(cell, names)
    for index, leaf in enumerate(cells):
        if leaf['leaf']:
            names = start()
            for cell in cells[:index]:
                if not cell['leaf']:
                    run(cell, names)
            shown[leaf['id']] = run(leaf, names)
    return [shown[cell['id']] for cell in cells]


def main():
    answer = {'pytorch': torch.__version__.split('+')[0], 'cells': [], 'failed': None}
    try:
        answer['cells'] = run_chapter(json.load(sys.stdin))
    except TwinFailed as failed:
        cell, line, message = failed.args
        answer['failed'] = {'id': cell, 'line': line, 'message': message}
    json.dump(answer, sys.stdout)


main()
