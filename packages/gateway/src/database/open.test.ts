import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { after, before, describe, it } from 'node:test';
import { createPostgresSchema } from '../testing/postgres-schema.ts';
import { testDatabases } from '../testing/test-gateway.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { OpenDatabase } from './open.ts';
import { openDatabase } from './open.ts';

for (const config of testDatabases) {
  describe(`the database (${config.kind})`, () => {
    let database: OpenDatabase;
    let tidy = async (): Promise<void> => undefined;
    before(async () => {
      if (config.kind === 'postgres') {
        const schema = await createPostgresSchema(config.url);
        tidy = schema.drop;
        database = await openDatabase({ kind: 'postgres', url: schema.url });
      } else database = await openDatabase(config);
      await migrate(database, migrations);
    });
    after(async () => {
      await database.close();
      await tidy();
    });

    it('is brought forward once, however often it is asked', async () => {
      await Promise.all([migrate(database, migrations), migrate(database, migrations)]);
      const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(
        database.kysely,
      );
      assert.deepEqual(
        rows.map(({ name }) => name),
        migrations.map(({ name }) => name).toSorted(),
      );
    });

    it('keeps a query out of a transaction that is open beside it', async () => {
      const entered = Promise.withResolvers<void>();
      const leave = Promise.withResolvers<void>();
      const transaction = database.kysely.transaction().execute(async (inner) => {
        await inner.insertInto('setting').values({ name: 'inside', value: '1' }).execute();
        entered.resolve();
        await leave.promise;
        throw new Error('changed our mind');
      });
      await entered.promise;
      const beside = database.kysely.insertInto('setting').values({ name: 'beside', value: '2' }).execute();
      setTimeout(() => leave.resolve(), 20);
      await assert.rejects(transaction, /changed our mind/u);
      await beside;
      const names = await database.kysely.selectFrom('setting').select('name').orderBy('name').execute();
      assert.deepEqual(
        names.map(({ name }) => name),
        ['beside'],
      );
    });

    it('commits each of many transactions begun at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          database.kysely.transaction().execute(async (inner) => {
            await inner
              .insertInto('setting')
              .values({ name: `many-${index}`, value: '0' })
              .execute();
            await inner
              .updateTable('setting')
              .set({ value: '1' })
              .where('name', '=', `many-${index}`)
              .execute();
          }),
        ),
      );
      const done = await database.kysely
        .selectFrom('setting')
        .select('name')
        .where('name', 'like', 'many-%')
        .execute();
      assert.equal(done.length, 20);
    });

    it('tells a listener what was notified', async () => {
      const heard = Promise.withResolvers<string>();
      const stop = await database.notifications.listen('news', heard.resolve);
      await database.notifications.notify('news', 'case 7');
      assert.equal(await heard.promise, 'case 7');
      await stop();
    });
  });
}
