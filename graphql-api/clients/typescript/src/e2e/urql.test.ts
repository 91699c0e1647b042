import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {Client, cacheExchange, fetchExchange, subscriptionExchange} from '@urql/core';
import {createClient} from 'graphql-sse';
import {HELD_PAPERS, PROGRESS} from '../operations';
import {HTTP_URL, importSomething} from '../server';

const events = createClient({url: HTTP_URL});
after(() => events.dispose());

const client = new Client({
  url: HTTP_URL,
  preferGetMethod: true,
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({query, variables}) => ({
        subscribe: (sink) => ({
          unsubscribe: events.subscribe({query: query ?? '', variables: {...variables}}, {
            next: (value) => sink.next(value as Parameters<typeof sink.next>[0]),
            error: (error) => sink.error(error),
            complete: () => sink.complete(),
          }),
        }),
      }),
    }),
  ],
});

test('asks by GET, and the second time its cache', async () => {
  const first = await client.query(HELD_PAPERS, {first: 3}).toPromise();
  assert.equal(first.error, undefined);
  assert.equal(first.data?.papers?.edges.length, 3);
  const second = await client.query(HELD_PAPERS, {first: 3}).toPromise();
  assert.deepEqual(second.data, first.data);
});

test('an import is followed over server-sent events until its end', async () => {
  const run = await importSomething();
  const last = await new Promise<string>((resolve, reject) => {
    client.subscription(PROGRESS, {run}).subscribe(({data, error}) => {
      if (error) {
        reject(error);
      } else if (data?.importProgress.finishedAt) {
        resolve(data.importProgress.finishedAt);
      }
    });
  });
  assert.ok(last);
});
