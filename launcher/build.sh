# shellcheck shell=bash
# Builds what changed, with one line per step on standard error and everything else in .sternik/build.log.

readonly STEPS=5
readonly BUILD_LOG=$WORK/build.log
readonly TRAINING_SECONDS=180
FAILED=0
JVM_OPTIONS=("-Xmx${STERNIK_HEAP:-512m}" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)
if command -v sha256sum >/dev/null; then SHA256=(sha256sum); else SHA256=(shasum -a 256); fi

# One number over names and contents of the sources below the given places; tests and generated files do not count.
fingerprint() {
  (
    cd "$ROOT" || exit
    find "$@" -type d \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune \
      -o -type f ! -name '*.gen.ts' ! -name '*.gen.d.ts' ! -name schema.d.ts ! -name '*.log' -print0 2>/dev/null \
      | LC_ALL=C sort -z | xargs -0 "${SHA256[@]}" | "${SHA256[@]}" | cut -c 1-64
  )
}

is_stamped() { [[ -r $WORK/$1.stamp && $(<"$WORK/$1.stamp") == "$2" ]]; }

stamp() { printf '%s\n' "$2" >"$WORK/$1.stamp"; }

# step NUMBER POLISH ENGLISH COMMAND…: runs the command into the log; on failure shows its end and stops.
step() {
  local number=$1 text started=$SECONDS
  text=$(say "$2" "$3")
  shift 3
  printf '[%s/%s] %s … ' "$number" "$STEPS" "$text" >&2
  printf '\n== %s\n' "$text" >>"$BUILD_LOG"
  if "$@" >>"$BUILD_LOG" 2>&1; then
    printf '%s s\n' "$((SECONDS - started))" >&2
  else
    printf '\n' >&2
    tail -n 30 "$BUILD_LOG" >&2
    fail "budowa się nie powiodła; cały zapis: $BUILD_LOG" "the build failed; full log: $BUILD_LOG"
  fi
}

# Two builds at once would overwrite each other: the second one waits.
begin_build() {
  mkdir -p "$WORK"
  if [[ -z ${BUILDING:-} ]]; then
    BUILDING=yes
    if command -v flock >/dev/null; then exec 9>"$WORK/build.lock" && flock 9; fi
    : >"$BUILD_LOG"
  fi
}

end_build() { if [[ -n ${BUILDING:-} ]]; then BUILDING=; exec 9>&-; fi; }

build_application() {
  local sources
  sources="$(fingerprint pom.xml engine postgres database app ui docs/manual demo/imports) $JDK"
  if ! is_stamped app "$sources" || [[ ! -r $WORK/app/sternik.jar ]]; then
    begin_build
    build_ui
    require_maven
    step 3 'budowa programu' 'building the program' maven -q package -DskipTests
    step 4 'rozpakowanie programu' 'laying out the program' extract_application
    train_application
    stamp app "$sources"
  fi
  end_build
}

build_ui() {
  [[ -r $ROOT/ui/package.json ]] || return 0
  local lock sources
  lock=$(fingerprint ui/package-lock.json)
  sources=$(fingerprint ui docs/manual demo/imports)
  if ! is_stamped npm "$lock" || [[ ! -d $ROOT/ui/node_modules ]]; then
    begin_build
    require_node
    step 1 'biblioteki interfejsu' 'libraries of the user interface' in_ui npm ci --no-audit --no-fund
    stamp npm "$lock"
  fi
  if ! is_stamped ui "$sources" || [[ ! -d $ROOT/ui/dist ]]; then
    begin_build
    require_node
    step 2 'budowa interfejsu' 'building the user interface' in_ui npm run build
    stamp ui "$sources"
  fi
}

build_engine() {
  local jar=$ROOT/engine/target/sternik-engine.jar
  if [[ -r $jar && -z $(find "$ROOT/pom.xml" "$ROOT/engine/pom.xml" "$ROOT/engine/src/main" -newer "$jar" -print -quit) ]]; then
    return 0
  fi
  begin_build
  require_maven
  step 3 'budowa kalkulatorów' 'building the calculators' maven -q package -DskipTests -pl engine -am
  touch "$jar"
  end_build
}

in_ui() { (cd "$ROOT/ui" && "$@"); }

maven() {
  (
    cd "$ROOT" || exit
    export JAVA_HOME=$JDK MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    mvn -B -ntp -Dstyle.color=never "$@" 9>&-
  )
}

extract_application() {
  rm -rf "$WORK/app.new" "$WORK/app.old"
  "$JDK/bin/java" -Djarmode=tools -jar "$ROOT/app/target/sternik.jar" extract --destination "$WORK/app.new" || return
  if [[ -d $WORK/app ]]; then mv "$WORK/app" "$WORK/app.old" || return; fi
  mv "$WORK/app.new" "$WORK/app" && rm -rf "$WORK/app.old" "$WORK/app.aot"
}

# The memory of a start (JDK 25): classes already loaded and linked. Sternik runs without it, only slower at the start.
train_application() {
  step 5 'przygotowanie szybkiego startu' 'preparing the fast start' training
  [[ -r $WORK/app.aot ]] \
    || say 'szybki start się nie przygotował; serwer wystartuje wolniej' \
      'the fast start could not be prepared; the server will start more slowly' >&2
}

training() {
  local limit=()
  if command -v timeout >/dev/null; then limit=(timeout "$TRAINING_SECONDS"); fi
  ${limit[@]+"${limit[@]}"} "$JDK/bin/java" "${JVM_OPTIONS[@]}" "-XX:AOTCacheOutput=$WORK/app.aot" \
    -jar "$WORK/app/sternik.jar" serve --sternik.train 9>&- || rm -f "$WORK/app.aot"
}

# A cache that does not fit is ignored by the JVM; its remarks about that would only disturb.
use_fast_start() {
  if [[ -r $WORK/app.aot ]]; then JVM_OPTIONS+=("-XX:AOTCache=$WORK/app.aot" '-Xlog:aot*=off' '-Xlog:cds*=off'); fi
}

# maven_tests PHASE GROUPS EXCLUDED-GROUPS GOAL…: runs them and sums up what Surefire counted.
maven_tests() {
  local phase=$1 groups=$2 excluded=$3
  shift 3
  require_maven
  mkdir -p "$WORK"
  maven --fail-at-end "$phase" "$@" "-Dtest.groups=$groups" "-Dtest.excluded-groups=$excluded" 2>&1 \
    | tee "$WORK/test.log" || FAILED=1
  awk '
    /Tests run:.*Skipped: [0-9]+$/ { gsub(/[^0-9 ]/, ""); run += $1; failures += $2; errors += $3; skipped += $4 }
    END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped }' "$WORK/test.log"
}

# FAILED is read by the caller.
# shellcheck disable=SC2034
check_ui() {
  [[ -r $ROOT/ui/package.json ]] || return 0
  in_ui npm run check || FAILED=1
}
