/** What the user is told when there is no usable Java. Pure. */
import { MINIMUM_JAVA, SETTING, type JavaLookup } from './java';

export function javaAdvice(lookup: Exclude<JavaLookup, { kind: 'found' }>): string {
  const setting = lookup.tried.find((entry) => entry.origin === SETTING);
  if (setting !== undefined) {
    const wrong =
      lookup.kind === 'tooOld'
        ? `the setting armAttribution.java.home names Java ${lookup.major}`
        : `the setting armAttribution.java.home names none: ${setting.path} is ${setting.outcome}`;
    return `ARM Attribution needs Java ${MINIMUM_JAVA} or newer, but ${wrong}. Templates are not checked until you correct the setting, or clear it to search JAVA_HOME, JDK_HOME, PATH and the usual places.`;
  }
  const found = lookup.kind === 'tooOld' ? `found only Java ${lookup.major} (${lookup.executable})` : 'found none';
  return `ARM Attribution needs Java ${MINIMUM_JAVA} or newer and ${found}, so templates are not checked. Install a JDK or JRE ${MINIMUM_JAVA}+, or set armAttribution.java.home.`;
}

/** One line a place, for the output channel. */
export function searchReport(lookup: JavaLookup): string {
  const places = lookup.tried.map((entry) => `  ${entry.origin}: ${entry.path}: ${entry.outcome}`);
  return ['Searched for Java:', ...(places.length === 0 ? ['  no place names one'] : places)].join('\n');
}
