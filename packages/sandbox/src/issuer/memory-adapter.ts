interface Row {
  [name: string]: unknown;
  grantId?: string;
  uid?: string;
  consumed?: number;
}

interface Entry {
  row: Row;
  expiresAt: number;
}

/**
 * Rows of the provider in memory, dropped when they expire. The provider's own memory adapter keeps a thousand at
 * most, which a test under load outgrows.
 */
export function memoryAdapter(): (model: string) => object {
  const entries = new Map<string, Entry>();
  const find = (key: string): Row | undefined => {
    const entry = entries.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt > Date.now()) return entry.row;
    entries.delete(key);
    return undefined;
  };
  const findWhere = (model: string, matches: (row: Row) => boolean): Row | undefined => {
    for (const [key, { row }] of entries) if (key.startsWith(`${model}:`) && matches(row)) return find(key);
    return undefined;
  };
  let writes = 0;
  return (model) => ({
    async upsert(id: string, row: Row, expiresIn?: number) {
      entries.set(`${model}:${id}`, { row, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity });
      if (++writes % 1000 === 0) for (const key of [...entries.keys()]) find(key);
    },
    async find(id: string) {
      return find(`${model}:${id}`);
    },
    async findByUid(uid: string) {
      return findWhere(model, (row) => row.uid === uid);
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id: string) {
      const row = find(`${model}:${id}`);
      if (row) row.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id: string) {
      entries.delete(`${model}:${id}`);
    },
    // This model's rows only: a sign-in under way names the grant too, and outlives it when somebody else signs in.
    async revokeByGrantId(grantId: string) {
      for (const [key, { row }] of [...entries])
        if (key.startsWith(`${model}:`) && row.grantId === grantId) entries.delete(key);
    },
  });
}
