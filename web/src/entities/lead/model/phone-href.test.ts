import { describe, expect, it } from 'vitest';
import { phoneHref, phoneText } from './phone-href';

const lead = (phone: string, phone_given: string) => ({ phone, phone_given });

describe('phoneHref', () => {
  it.each([
    ['+49 30 901820 ext 5', 'tel:+4930901820;ext=5'],
    ['+49 30 901820 ext. 123', 'tel:+4930901820;ext=123'],
    ['030 901820x45', 'tel:+4930901820;ext=45'],
    ['030 901820 x 45', 'tel:+4930901820;ext=45'],
    ['030 901820 Durchwahl 7', 'tel:+4930901820;ext=7'],
    ['030 901820 #12', 'tel:+4930901820;ext=12'],
    ['tel:+4930901820;ext=9', 'tel:+4930901820;ext=9'],
    ['+49 30 901820 ext ٥', 'tel:+4930901820;ext=5'],
    ['+49 30 901820', 'tel:+4930901820'],
  ])('reads the extension of %s', (given, href) => {
    expect(phoneHref(lead('+4930901820', given))).toBe(href);
  });

  it('leaves a number that could not be read as it is', () => {
    expect(phoneHref(lead('0 12 34', '0 12 34'))).toBe('tel:01234');
    expect(phoneHref({ phone: null, phone_given: null })).toBeUndefined();
  });

  it('shows the extension beside the number', () => {
    expect(phoneText(lead('+4930901820', '030 901820 ext 5'))).toBe('+4930901820 ext. 5');
    expect(phoneText(lead('+4930901820', '030 901820'))).toBe('+4930901820');
  });
});
