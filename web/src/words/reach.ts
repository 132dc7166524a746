/** Addresses for the telephone, for messages and for mail, as other programs of the device open them. */
interface Phone {
    value: string;
    e164: string;
}
const dialled = (phone: Phone) => (phone.e164 || phone.value).replace(/[^+\d*#]/g, '');

export const callHref = (phone: Phone) => `tel:${dialled(phone)}`;
export const messageHref = (phone: Phone, words = '') =>
    `sms:${dialled(phone)}${words ? `?&body=${encodeURIComponent(words)}` : ''}`;
export const mailHref = (address: string, words = '') =>
    `mailto:${encodeURIComponent(address)}${words ? `?body=${encodeURIComponent(words)}` : ''}`;
