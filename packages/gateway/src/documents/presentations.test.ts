import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Presentation, PresentationVerified } from '@panjare/contract';
import { testDatabases } from '../testing/test-gateway.ts';
import type { CitizenBrowser } from '../testing/test-gateway.ts';
import { cardType, openDocumentStage, returnTo } from './testing/document-stage.ts';
import type { DocumentStage } from './testing/document-stage.ts';

for (const database of testDatabases) {
  describe(`documents from wallets, on ${database.kind}`, () => {
    let stage: DocumentStage;
    let mina: CitizenBrowser;

    before(async () => {
      stage = await openDocumentStage(database);
      mina = await stage.signIn();
    });
    after(() => stage.close());

    test('same device: link, wallet, and back; the claims asked for, and the answers they fill', async () => {
      const waiting = await stage.start(mina, 'same');
      assert.equal(waiting.state, 'waiting');
      assert.ok(waiting.walletUrl.startsWith('openid4vp://?client_id=x509_hash'));
      const request = await stage.wallet.read(waiting.walletUrl);
      assert.equal((await stage.read(mina, waiting.id)).state, 'opened');
      const sdJwt = await stage.wallet.show(request, await stage.issue());
      const response = await stage.wallet.answer(request, sdJwt);
      assert.equal(response.status, 200, await response.clone().text());
      const { redirect_uri: back } = (await response.json()) as { redirect_uri: string };
      assert.ok(back.startsWith(`${returnTo}#panjare-response=`), back);
      const presented = await stage.read(mina, waiting.id);
      assert.ok(presented.state === 'presented' && !('claims' in presented));
      const settled = await mina.call(`/presentations/${waiting.id}/return`, 'POST', {
        responseCode: back.split('=').at(-1),
      });
      const verified = (await settled.json()) as PresentationVerified;
      assert.deepEqual(verified.claims, { given_name: 'مینا', family_name: 'آزمایشی' });
      assert.deepEqual(verified.issuer, { fa: 'ثبت احوال آزمایشی', en: 'Sample registry' });
      assert.deepEqual(
        verified.facts.map(
          ({ to, value, policy, provenance: { kind, source, sourceTitle, issuer, fact } }) => [
            to,
            value,
            policy,
            kind,
            source,
            sourceTitle,
            issuer,
            fact,
          ],
        ),
        [
          [
            '/name',
            'مینا',
            'locked',
            'document',
            'national-card',
            cardType.title,
            verified.issuer,
            'given_name',
          ],
          [
            '/family',
            'آزمایشی',
            'editable',
            'document',
            'national-card',
            cardType.title,
            verified.issuer,
            'family_name',
          ],
        ],
      );
      assert.deepEqual(await stage.read(mina, waiting.id), verified);
    });

    test('another device: six digits on the phone, typed back here', async () => {
      const waiting = await stage.start(mina);
      const request = await stage.wallet.read(waiting.walletUrl);
      const response = await stage.wallet.answer(
        request,
        await stage.wallet.show(request, await stage.issue()),
      );
      const { redirect_uri: shown } = (await response.json()) as { redirect_uri: string };
      const page = await (await fetch(shown, { headers: { 'accept-language': 'en' } })).text();
      const digits = /<bdi dir="ltr">(\d{6})<\/bdi>/u.exec(page)?.[1];
      assert.ok(digits !== undefined, page);
      const wrong = String((Number(digits) + 1) % 1_000_000).padStart(6, '0');
      const tell = async (code: string) =>
        (await (
          await mina.call(`/presentations/${waiting.id}/code`, 'POST', { code })
        ).json()) as Presentation;
      assert.deepEqual(await tell(wrong), {
        ...((await stage.read(mina, waiting.id)) as object),
        attemptsLeft: 2,
      });
      assert.equal((await tell(digits)).state, 'verified');
    });
  });
}

test('a gateway does not start with a service that asks for what no document has', async () => {
  const short = { ...cardType, claims: cardType.claims.slice(0, 1) };
  await assert.rejects(openDocumentStage({ kind: 'memory' }, { types: [short] }), /asks for given_name/u);
});
