import { Client } from '@opensearch-project/opensearch';

const client = new Client({ node: 'https://localhost:9200' });

// known: opensearch unhandled-call bad
export async function bad() {
  await client.helpers.bulk({ datasource: [], onDocument: () => ({ index: { _index: 'orders' } }) });
//@9-27 unhandled-call[error,high]: `client.helpers.bulk` does not reject when it fails: its result tells of the failure, and nobody reads that
}

// known: opensearch unhandled-call good
export async function good() {
  const { failed } = await client.helpers.bulk({ datasource: [], onDocument: () => ({ index: { _index: 'orders' } }) });
  if (failed > 0) throw new Error('refused');
}
