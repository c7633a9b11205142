# count-tests.sh <directory> <file>: sums the reports of Surefire and Failsafe that are newer than the file,
# prints "N passed, N failed, N skipped", and fails when one failed or none passed.
find "$1" \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml' \) -newer "$2" \
  -exec grep -h -m 1 '<testsuite ' {} + | awk '
  function number(name) {
    return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
  }
  { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
  END {
    passed = tests - failed - skipped
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
  }'
