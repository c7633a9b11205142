# count-tests.sh <directory> <file>: sums the reports of Surefire and Failsafe that are newer than the file,
# names each test that failed with the first line of its message, prints "N passed, N failed, N skipped",
# and fails when one failed or none passed.
find "$1" \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml' \) -newer "$2" \
  -exec grep -h -E '^ *<(testsuite|testcase|failure|error)[ >]' {} + | awk '
  function number(name) {
    return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
  }
  function text(name) {
    return match($0, " " name "=\"[^\"]*") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : ""
  }
  /<testsuite / { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
  /<testcase / { test = text("classname") "." text("name") }
  /^ *<(failure|error)[ >]/ {
    message = text("message") != "" ? text("message") : text("type")
    gsub(/&#10;/, " ", message); gsub(/&quot;/, "\"", message); gsub(/&lt;/, "<", message); gsub(/&gt;/, ">", message)
    print "failed: " test ": " substr(message, 1, 300)
  }
  END {
    passed = tests - failed - skipped
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
  }'
