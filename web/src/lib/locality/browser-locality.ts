export type Locality = { time_zone?: string; default_region?: string };

/**
 * Where this browser is, as far as it says. The server knows in which country a time zone lies, so that an English browser in
 * Berlin is in Germany; the language's region counts only where the zone is of no country.
 */
export function browserLocality(
  zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone,
  language: string = navigator.language,
): Locality {
  const time_zone = zone || undefined;
  return isOfACountry(time_zone) ? { time_zone } : { time_zone, default_region: regionOf(language) };
}

function isOfACountry(zone: string | undefined): boolean {
  return zone !== undefined && zone.includes('/') && !zone.startsWith('Etc/');
}

function regionOf(language: string): string | undefined {
  try {
    const region = new Intl.Locale(language).region;
    return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}
