// At an event: a small step, somebody met in a few touches, with a name or without, and a calm evening.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, House, signIn, visit } from './goodturn.js';

let house;
let seen;
before(async () => {
    house = await (await House.make()).moveIn();
    await house.type('settings', 'set', 'name', 'Ada Byron');
    await house.open();
    seen = await browse();
    await signIn(seen.page, house);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});

test('a deal in disguise is named gently, with something that can be met', async () => {
    const { page } = seen;
    await visit(page, '/event');
    await page.getByLabel('What is it called?').fill('Kafka Days');
    await page.getByLabel('What do you go there for?').fill('land three clients');
    await page.getByRole('button', { name: 'I am going' }).click();
    await page.getByRole('button', { name: 'Take this one instead' }).click();
    await page.getByRole('button', { name: 'Met someone' }).waitFor();
    const { event } = await house.json('event');
    assert.doesNotMatch(event.intention, /client/);
});

test('a step, and below it a smaller one', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: 'A small step' }).click();
    const step = page.locator('.step p');
    const first = await step.innerText();
    await page.getByRole('button', { name: 'A smaller step' }).click();
    await page.waitForFunction((before) => document.querySelector('.step p').innerText !== before, first);
});

test('somebody is met in four touches and a few words, also without a name or a connection', async (t) => {
    const { page, context } = seen;
    const begun = Date.now();
    await page.getByRole('button', { name: 'Met someone' }).click();
    await page.keyboard.type('Olu Ade'); // the field is focused
    await page.getByLabel('What did they tell you?').fill('Builds a parser for bird calls.');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Met: Olu Ade.').waitFor();
    t.diagnostic(`${((Date.now() - begun) / 1000).toFixed(1)} s without the typing`);

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Met someone' }).click();
    await page.getByLabel('What did they tell you?').fill('red scarf, keeps bees');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Kept here.').waitFor();
    await context.setOffline(false);
    await page.getByText('red scarf', { exact: false }).first().waitFor();
    assert.equal((await house.json('event')).met.length, 2);
});

test('who may be meant is asked, and nothing is lost meanwhile', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: 'Met someone' }).click();
    await page.getByLabel('Who?').fill('Nadia');
    await page.getByLabel('What did they tell you?').fill('Just back from the hills.');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: /Nadia Haddad/ }).click();
    await page.getByRole('button', { name: 'Met someone' }).waitFor();
    const met = (await house.json('event')).met.map((each) => each.name);
    assert.ok(met.includes('Nadia Haddad'), met.join());
});

test('the card is a picture that a camera reads', async () => {
    const { page, wrong } = seen;
    await page.getByRole('button', { name: 'My card' }).click();
    const picture = page.getByRole('img', { name: /A code/ });
    await picture.waitFor();
    assert.ok(await picture.evaluate((each) => each.decode().then(() => each.naturalWidth > 0)));
    await page.keyboard.press('Escape');
    assert.deepEqual(wrong, []);
});

test('leaving is as easy as the rest, and the evening asks for nothing', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: 'I am leaving' }).click();
    await page.getByRole('heading', { name: 'Whom you met' }).waitFor();
    const lines = await page.locator('main li h3').allInnerTexts();
    assert.equal(lines.length, 3);
    await page.getByRole('button', { name: 'No line needed' }).first().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
});
