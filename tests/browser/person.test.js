// A person: what is going on first, changed without losing anything, related, left in peace, made one, forgotten.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browse, House, settled, signIn, visit } from './goodturn.js';

let house;
let seen;
const ids = {};
before(async () => {
    house = await (await House.make()).moveIn();
    await house.type('add', 'Maja Okafor', '--phone', '+447700900999');
    for (const { id, name } of await house.json('people')) ids[name] = id;
    await house.open();
    seen = await browse();
    await signIn(seen.page, house);
});
after(async () => {
    await seen?.browser.close();
    await house?.clear();
});
const open = async (page, name) => {
    await visit(page, '/people/' + ids[name]);
    await page.getByRole('heading', { level: 1, name }).waitFor();
};

test('what is going on comes first, then what is open, then the past', async () => {
    const { page } = seen;
    await open(page, 'Nadia Haddad');
    const order = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    assert.deepEqual(order, ['What is going on', 'Open threads', 'Between you', 'Timeline']);
    await page.getByText('Nadia is struggling with on-call, paged four nights this week.').waitFor();
});

test('a number can be called, an address written to', async () => {
    const { page } = seen;
    await open(page, 'Maya Okafor');
    await page.getByText('Numbers, addresses and days').click();
    assert.equal(await page.getByRole('link', { name: /^Call/ }).first().getAttribute('href'), 'tel:+447700900142');
    assert.match(await page.getByRole('link', { name: /^Write to/ }).first().getAttribute('href'), /^mailto:maya/);
});

test('a nickname is changed, and nothing else; and taken back', async () => {
    const { page } = seen;
    const before = (await house.json('show', ids['Maya Okafor'])).person;
    await open(page, 'Maya Okafor');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Called').fill('May');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    const after = (await house.json('show', ids['Maya Okafor'])).person;
    assert.equal(after.names.find((each) => each.kind === 'nickname').text, 'May');
    assert.deepEqual({ ...after, names: [] }, { ...before, names: [] });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.', { exact: true }).waitFor();
    assert.deepEqual((await house.json('show', ids['Maya Okafor'])).person, before);
});

test('a day that does not exist is named at its field, and nothing typed is lost', async () => {
    const { page } = seen;
    await visit(page, `/people/${ids['Maya Okafor']}?edit`);
    await page.getByLabel('Birthday').fill('1990-02-31');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForFunction(() => document.querySelector('[aria-invalid=true]'));
    await page.reload();
    await settled(page);
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((each) => each.value === '1990-02-31'));
    await page.getByRole('button', { name: 'Leave as it was' }).click();
    assert.equal((await house.json('show', ids['Maya Okafor'])).person.birthday, '--06-14');
});

test('a second number comes beside the first', async () => {
    const { page } = seen;
    await visit(page, `/people/${ids['Maya Okafor']}?edit`);
    await page.getByRole('button', { name: 'Add number' }).click();
    await page.getByLabel('Number 2', { exact: true }).fill('+44 7700 900555');
    await page.getByLabel('What number 2 is for').fill('studio');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    const { phones } = (await house.json('show', ids['Maya Okafor'])).person;
    assert.deepEqual(phones.map((each) => each.label), ['cell', 'studio']);
});

test('an address and a day are taken out, and come back', async () => {
    const { page } = seen;
    await house.type('edit', ids['Maya Okafor'], '--address', 'studio:3 Dock Street, Leeds', '--occasion', 'first show:2019-05-04');
    const places = async () => (await house.json('show', ids['Maya Okafor'])).person;
    const before = await places();
    await visit(page, `/people/${ids['Maya Okafor']}?edit`);
    await page.getByRole('button', { name: /Take out 3 Dock Street/ }).click();
    await page.getByRole('button', { name: 'Take out first show' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    const after = await places();
    assert.deepEqual([after.addresses.length, after.occasions.length], [before.addresses.length - 1, before.occasions.length - 1]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.', { exact: true }).waitFor();
    assert.deepEqual(await places(), before);
});

test('what was begun on another day changes nothing that has changed since', async () => {
    const { page } = seen;
    await visit(page, `/people/${ids['Kwame Mensah']}?edit`);
    await page.getByLabel('Called').fill('Kwa');
    await visit(page, '/people');
    await house.type('edit', ids['Kwame Mensah'], '--note', 'Keeps the rope in the shed.');
    await visit(page, `/people/${ids['Kwame Mensah']}?edit`);
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((each) => each.value === 'Kwa'));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    const { person } = await house.json('show', ids['Kwame Mensah']);
    assert.equal(person.note, 'Keeps the rope in the shed.');
    assert.equal(person.names.find((each) => each.kind === 'nickname').text, 'Kwa');
});

test('a photo is chosen, made small on the way, taken back, and taken away', async () => {
    const { page } = seen;
    const large = await page.evaluate(async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
        canvas.getContext('2d').fillRect(300, 300, 900, 600);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
        return [...new Uint8Array(await blob.arrayBuffer())];
    });
    await visit(page, `/people/${ids['Kwame Mensah']}?edit`);
    const choose = page.getByLabel('Choose a photo');
    await choose.setInputFiles({ name: 'kwame.png', mimeType: 'image/png', buffer: Buffer.from(large) });
    await page.getByText('A photo of Kwame is there.').waitFor();
    const image = page.locator('.face img');
    await page.waitForFunction(() => document.querySelector('.face img')?.naturalWidth > 0);
    assert.equal(await image.evaluate((each) => each.naturalWidth), 512);
    const has = async () => (await house.json('show', ids['Kwame Mensah'])).has_photo;
    await page.getByRole('button', { name: 'Undo' }).click();
    await image.waitFor({ state: 'detached' });
    assert.equal(await has(), false);

    await choose.setInputFiles({ name: 'kwame.png', mimeType: 'image/png', buffer: Buffer.from(large) });
    await page.getByRole('button', { name: 'Take the photo away' }).click();
    await image.waitFor({ state: 'detached' });
    assert.equal(await has(), false);
    await choose.setInputFiles({ name: 'kwame.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture') });
    await page.getByText('This picture cannot be read here.').waitFor();
});

test('the timeline goes on beyond the first ten, where one is', async () => {
    const { page } = seen;
    for (let month = 1; month <= 12; month += 1)
        await house.type('log', ids['Tomás Rivera'], '--when', `2024-${String(month).padStart(2, '0')}-03`, '-m', `Walk number ${month}.`);
    await open(page, 'Tomás Rivera');
    assert.equal(await page.locator('ol li').count(), 10);
    const earlier = page.getByRole('button', { name: 'Earlier' });
    await earlier.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await earlier.click();
    await page.getByText('Walk number 1.', { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => scrollY), place);
    await earlier.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'LI');
});

test('a good turn of theirs is noted', async () => {
    const { page } = seen;
    await open(page, 'Rosa Delgado');
    await page.getByText('Note a need, a promise, a good turn, or something to ask about').click();
    await page.getByRole('radio', { name: 'A good turn of theirs' }).check();
    await page.getByLabel('What they did for you').fill('Read my letter to the council');
    await page.getByRole('button', { name: 'Note it' }).click();
    await page.getByText('That was kind of Rosa.').waitFor();
    assert.ok((await house.json('ledger')).some(({ turn }) => /letter to the council/.test(turn.what)));
});

test('a promise is noted, and done', async () => {
    const { page } = seen;
    await open(page, 'Rosa Delgado');
    await page.getByText('Note a need, a promise, a good turn, or something to ask about').click();
    await page.getByRole('radio', { name: 'A promise' }).check();
    await page.getByLabel('What you said you would do').fill('Send her the list of river wardens');
    await page.getByRole('button', { name: 'Note it' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'river wardens' });
    await line.getByRole('button', { name: 'I did it' }).click();
    await line.waitFor({ state: 'detached' });
});

test('two people are related', async () => {
    const { page } = seen;
    await open(page, 'Maya Okafor');
    await page.getByText('Somebody they know').click();
    await page.getByRole('combobox', { name: 'Whom?' }).fill('Kwame');
    await page.getByRole('option', { name: /Kwame Mensah/ }).click();
    await page.getByLabel(/What they are to/).selectOption('friend');
    await page.getByRole('button', { name: 'Note it' }).last().click();
    await page.getByRole('list', { name: /Whom Maya knows/ }).getByRole('link', { name: 'Kwame Mensah' }).waitFor();
});

test('somebody is left in peace', async () => {
    const { page } = seen;
    await open(page, 'Robert Ashdown');
    await page.getByText('Leave in peace, make one of two, forget').click();
    await page.getByRole('button', { name: 'Leave Robert in peace' }).click();
    await page.getByText('Robert is left in peace: no suggestion names them.', { exact: true }).first().waitFor();
    assert.equal((await house.json('show', ids['Robert Ashdown'])).person.leave_in_peace, true);
});

test('two records become one, with everything of both', async () => {
    const { page } = seen;
    await open(page, 'Maya Okafor');
    await page.getByText('Leave in peace, make one of two, forget').click();
    await page.getByRole('combobox', { name: /The same person twice/ }).fill('Maja');
    await page.getByRole('option', { name: /Maja Okafor/ }).click();
    await page.getByRole('button', { name: 'Make them one' }).click();
    await page.getByText('The two are one').waitFor();
    const { phones } = (await house.json('show', ids['Maya Okafor'])).person;
    assert.ok(phones.some((each) => each.e164 === '+447700900999'));
});

test('forgetting says first what it means, and leaves nothing', async () => {
    const { page, wrong } = seen;
    await open(page, 'Jean-Baptiste Lefèvre');
    await page.getByText('Leave in peace, make one of two, forget').click();
    await page.getByRole('button', { name: 'Forget Jean-Baptiste' }).click();
    await page.getByText(/With them would go/).waitFor();
    await page.getByRole('button', { name: 'Forget for good' }).click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    assert.deepEqual(await house.json('people', 'Lefèvre'), []);
    assert.deepEqual(wrong, []);
});
