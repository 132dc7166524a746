// Serving: what is heard is kept, something is offered as a question, and after a yes it is given.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, browse, House, signIn, visit } from './goodturn.js';

let house;
let seen;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.open();
    seen = await browse({ permissions: ['clipboard-read', 'clipboard-write'] });
    await signIn(seen.page, house);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});
const stateOf = async (title) => (await ask(seen.page, '/api/offers?all=true')).find((each) => each.gift_title.includes(title))?.state;
const section = (page, name) => page.getByRole('region', { name });

test('a need that was heard is kept with a tap', async () => {
    const { page } = seen;
    await visit(page, '/serve');
    const line = page.getByRole('listitem').filter({ hasText: 'how other teams keep the pager quiet' });
    await line.getByRole('button', { name: 'Keep' }).click();
    await line.getByRole('link', { name: 'What you could give' }).click();
    await page.getByRole('heading', { name: 'What you could give' }).waitFor();
});

test('what fits is offered as a question, whose words are ready to copy', async () => {
    const { page } = seen;
    const gift = page.getByRole('listitem').filter({ hasText: 'Getting the pager to be quiet at night' });
    await gift.getByRole('button', { name: 'Ask whether you may' }).click();
    const words = page.locator('blockquote.said').filter({ hasText: '?' });
    await words.waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText(/^Copied/).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await words.innerText());
    assert.equal(await stateOf('pager'), 'drafted');
});

test('asked, yes, given, and it helped: each with a tap, and each can be taken back', async () => {
    const { page, wrong } = seen;
    await visit(page, '/serve');
    const asked = section(page, 'You asked whether you may');
    await asked.getByRole('button', { name: 'I asked' }).click();
    await asked.getByRole('button', { name: 'They said yes' }).click();
    const yes = section(page, 'Yes, to be given');
    await yes.getByRole('button', { name: 'Given' }).waitFor();
    assert.equal(await stateOf('pager'), 'accepted');
    await page.getByRole('button', { name: 'Undo' }).click();
    await asked.getByRole('button', { name: 'They said yes' }).click();
    await yes.getByRole('button', { name: 'Given' }).click();
    const given = section(page, 'Given: did it help?');
    await given.getByLabel('What you learned, if anything').fill('One owner for each alert was the thing.');
    await given.getByRole('button', { name: 'It helped' }).click();
    await given.waitFor({ state: 'detached' });
    assert.equal(await stateOf('pager'), 'landed');
    assert.deepEqual(wrong, []);
});

test('five kinds of things go onto the shelf', async () => {
    const { page } = seen;
    await visit(page, '/serve?shelf');
    const kinds = { Advice: 'advice', Experience: 'experience', Resource: 'resource', Introduction: 'introduction', 'A hand': 'hand' };
    for (const [word, kind] of Object.entries(kinds)) {
        await page.getByText('Put something on the shelf').click();
        await page.getByRole('radio', { name: word, exact: true }).check();
        if (kind === 'introduction') {
            await page.getByRole('combobox', { name: 'Whom you would introduce' }).fill('Kwame');
            await page.getByRole('option', { name: /Kwame Mensah/ }).click();
        }
        await page.getByLabel('In a line').fill(`A ${kind} of the test`);
        await page.getByRole('button', { name: 'Put it on the shelf' }).click();
        await page.getByRole('group').filter({ hasText: `A ${kind} of the test` }).first().waitFor();
    }
    const titles = (await house.json('shelf')).filter((each) => each.title.endsWith('of the test')).map((each) => each.kind);
    assert.deepEqual(titles.sort(), Object.values(kinds).sort());
});

test('something on the shelf is looked at again, and taken off', async () => {
    const { page } = seen;
    await page.getByText('A hand of the test', { exact: true }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'A hand of the test' });
    await line.getByRole('button', { name: 'I can still give this' }).click();
    await page.getByText('Good. It stays.').waitFor();
    await line.getByRole('button', { name: 'Take it off' }).click();
    await line.waitFor({ state: 'detached' });
});
