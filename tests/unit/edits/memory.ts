/** A browser's storage, for tests, and what can go wrong with one. */

/** Storage in memory, with the names as its own keys, as in a browser. */
export function memoryStorage(content: Record<string, string> = {}): Storage {
  const items: Record<string, string> = { ...content };
  const methods = {
    getItem: (name: string) => items[name] ?? null,
    setItem: (name: string, value: string) => {
      items[name] = String(value);
    },
    removeItem: (name: string) => {
      delete items[name];
    },
  };
  return new Proxy(items, {
    get: (_, name) => methods[name as keyof typeof methods] ?? items[name as string],
  }) as unknown as Storage;
}

/** Storage that can be read and has no room left. */
export function fullStorage(content?: Record<string, string>): Storage {
  return new Proxy(memoryStorage(content), {
    get(storage, name) {
      if (name !== 'setItem') return storage[name as string];
      return () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  });
}

/** Storage that has room for so many characters. */
export function smallStorage(room: { left: number }, content?: Record<string, string>): Storage {
  return new Proxy(memoryStorage(content), {
    get(storage, name) {
      const method = storage[name as string];
      if (name !== 'setItem') return method;
      return (key: string, value: string) => {
        const others = Object.keys(storage).filter(other => other !== key);
        const taken = others.reduce((sum, other) => sum + storage[other].length, 0);
        if (taken + value.length > room.left)
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        method(key, value);
      };
    },
  });
}

/** What a browser does that lets no page keep anything. */
export function deniedStorage(): Storage {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}
