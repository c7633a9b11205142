// The strength that the reader sees; what is accepted is the realm's password policy.
const password = document.getElementById("password");
const confirmation = document.getElementById("confirmation");
const repeated = document.getElementById("password-confirm");
const label = document.getElementById("strength");
const meter = label.parentElement;

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

// One typed password is enough where the script can repeat it.
confirmation.hidden = true;

/** 0 (very weak) to 4 (very strong): by the characters that differ, and by how many kinds there are. */
export function strength(text) {
  const different = new Set(text).size;
  const kinds = KINDS.filter((kind) => kind.test(text)).length;
  const bits = text.length * Math.log2(Math.max(different, 1)) + 4 * kinds;
  if (text.length < 12 || bits < 36) {
    return bits < 24 ? 0 : 1;
  }
  return bits < 50 ? 2 : bits < 64 ? 3 : 4;
}

password.addEventListener("input", () => {
  repeated.value = password.value;
  const level = password.value === "" ? "" : strength(password.value);
  meter.dataset.level = level;
  label.textContent = level === "" ? "" : label.getAttribute(`data-level-${level}`);
});
