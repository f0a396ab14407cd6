import type { DeskPage, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { openSite, type Site, signInToPanel } from './site';
import { POST } from './source-text';
import { newMember } from './staff';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('in the content manager, once a translator has saved the version on the desk, and not after loading again', async () => {
  const nora = await newMember(site, 'communications', 'Nora Lindqvist');
  const claire = await newMember(site, 'translator-fr', 'Claire Vauquelin');
  const found = await nora.ask('/translations/desk?target=fr&state=current&type=program-post&limit=1');
  const [{ documentId } = { documentId: '' }] = (found.body as DeskPage).rows;
  const page = await site.visit({ viewport: { width: 1280, height: 900 } });
  await signInToPanel(page, nora);
  await page.goto(`/admin${POST}/${documentId}?plugins[i18n][locale]=fr`);
  const panel = page.locator('aside').filter({ hasText: 'Side by side' });
  await panel.getByText('Up to date').waitFor();
  expect(await panel.getByRole('alert').count()).toBe(0);

  const path = `/translations/documents/program-post/${documentId}/fr`;
  const { token } = (await claire.ask(path)).body as SideBySide;
  const segments = { title: [{ text: 'Le titre de Claire', marks: [] }] };
  expect((await claire.ask(path, { method: 'PUT', body: { token, segments } })).status).toBe(200);
  await panel.getByText(/^This version was changed on .* after you opened it\./).waitFor({ timeout: 45_000 });

  await page.reload();
  await panel.getByText('Up to date').waitFor();
  expect(await panel.getByRole('alert').count()).toBe(0);
}, 120_000);
