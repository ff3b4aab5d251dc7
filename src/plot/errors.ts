/** Python's ValueError: the right kind of argument with an impossible value. */
export class ValueError extends Error {
  override name = 'ValueError';
}

/** Python's RuntimeError, which PyTorch raises for most mistakes with tensors. */
export class RuntimeError extends Error {
  override name = 'RuntimeError';
}

/** Python's AttributeError, which matplotlib raises for a keyword it does not know. */
export class AttributeError extends Error {
  override name = 'AttributeError';
}
