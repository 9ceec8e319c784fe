/** Turns diagnostics into the lines that a person reads. */
import type { Diagnostic, Place } from './model.js';

/** `tệp:dòng:cột`, with the parts that are known. */
function printPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

/** One line per diagnostic: place, severity in Vietnamese, message. */
export function printDiagnostic(d: Diagnostic): string {
  const label = d.severity === 'error' ? 'lỗi' : 'lưu ý';
  return `${printPlace(d.place)}: ${label}: ${d.message} [${d.code}]`;
}
