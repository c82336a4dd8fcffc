# shellcheck shell=bash
# Texts in Polish and English, and the refusal of words that are not known.

UI_LANGUAGE=en

choose_language() {
  local environment=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} previous='' word
  case $environment in pl*) UI_LANGUAGE=pl ;; esac
  for word in "$@"; do
    case $previous$word in
      --langpl | --lang=pl) UI_LANGUAGE=pl ;;
      --langen | --lang=en) UI_LANGUAGE=en ;;
    esac
    if [[ $word == --lang ]]; then previous=--lang; else previous=''; fi
  done
}

say() {
  if [[ $UI_LANGUAGE == pl ]]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

fail() {
  say "sternik: $1" "sternik: $2" >&2
  exit 1
}

wants_help() {
  local word
  for word in "$@"; do [[ $word == --help || $word == -h ]] && return 0; done
  return 1
}

is_word() {
  local known
  for known in $2; do [[ $known == "$1" ]] && return 0; done
  return 1
}

# Runs "$1" with the other arguments, less --lang and its value.
without_language() {
  local action=$1 kept=()
  shift
  while (($#)); do
    case $1 in
      --lang) shift ;;
      --lang=*) ;;
      *) kept+=("$1") ;;
    esac
    shift || true
  done
  "$action" ${kept[@]+"${kept[@]}"}
}

refuse_later() {
  say "sternik: $1: jeszcze nie w tej wersji" "sternik: $1: not in this version" >&2
  exit "$USAGE"
}

refuse_unknown() {
  local nearest
  nearest=$(nearest_word "$1" "$2")
  say "sternik: nieznane: $1; najbliższe znane: $nearest (zob. ./sternik --help)" \
    "sternik: unknown: $1; nearest known: $nearest (see ./sternik --help)" >&2
  exit "$USAGE"
}

# The word of "$2" with the smallest edit distance to "$1".
nearest_word() {
  awk -v word="$1" -v known="$2" '
    function least(a, b, c) { return a < b ? (a < c ? a : c) : (b < c ? b : c) }
    function distance(s, t,    i, j, d) {
      for (i = 0; i <= length(s); i++) d[i, 0] = i
      for (j = 0; j <= length(t); j++) d[0, j] = j
      for (i = 1; i <= length(s); i++)
        for (j = 1; j <= length(t); j++)
          d[i, j] = least(d[i-1, j] + 1, d[i, j-1] + 1, d[i-1, j-1] + (substr(s, i, 1) != substr(t, j, 1)))
      return d[length(s), length(t)]
    }
    BEGIN {
      best = 1e9
      n = split(known, words)
      for (k = 1; k <= n; k++) if ((x = distance(word, words[k])) < best) { best = x; nearest = words[k] }
      print nearest
    }'
}

number_of() {
  if [[ ! ${2:-} =~ ^[0-9]{1,5}$ ]] || ((10#$2 > 65535)); then
    say "sternik: $1 wymaga liczby od 0 do 65535" "sternik: $1 needs a number from 0 to 65535" >&2
    exit "$USAGE"
  fi
  printf '%d' "$((10#$2))"
}

folder_of() {
  if [[ -z ${2:-} || ${2:-} == --* ]]; then
    say "sternik: $1 wymaga katalogu" "sternik: $1 needs a folder" >&2
    exit "$USAGE"
  fi
  case $2 in /*) printf '%s' "$2" ;; *) printf '%s' "$PWD/$2" ;; esac
}

help_all() {
  say "Sternik: otwarta platforma do prowadzenia działu sprzedaży

  ./sternik POLECENIE [PODPOLECENIE] DANE… [opcje]      ./sternik POLECENIE --help

Serwer:
  serve    buduje, gdy źródła się zmieniły, i uruchamia (baza danych wbudowana)
  import   wczytuje pliki CSV i XLSX: profil, mapowanie, zapis, cofnięcie
  demo     tworzy firmę przykładową
  test     wszystkie testy (unit, module, browser, all)
  bench    pomiary szybkości
  java     uruchamia znalezione JDK

Kalkulatory (bez serwera, czytają i piszą pliki):
$(wrapped_words "$ENGINE_WORDS")

Opcje wspólne: --lang pl|en, --help
Przykład:      ./sternik serve --port 8080" \
    "Sternik: open platform for running a sales department

  ./sternik COMMAND [SUB-COMMAND] INPUT… [options]      ./sternik COMMAND --help

Server:
  serve    builds when sources changed, and starts (with a database of its own)
  import   reads CSV and XLSX files: profile, mapping, commit, undo
  demo     makes the demo company
  test     all tests (unit, module, browser, all)
  bench    speed benchmarks
  java     runs the JDK that was found

Calculators (no server, they read and write files):
$(wrapped_words "$ENGINE_WORDS")

Common options: --lang pl|en, --help
Example:        ./sternik serve --port 8080"
}

wrapped_words() {
  printf '%s ' "$1" | tr -s ' \n' ' ' | fold -s -w 76 | sed 's/^/  /'
}

help_serve() {
  say "./sternik serve [--port N] [--data KATALOG]

Buduje, gdy źródła się zmieniły, i uruchamia serwer na 127.0.0.1.
  --port N         port (domyślnie 8080; 0 = dowolny wolny)
  --data KATALOG   dane instalacji (domyślnie ./data)
  STERNIK_DB_URL, STERNIK_DB_OWNER_URL   własny serwer PostgreSQL 18 zamiast wbudowanego
  STERNIK_HEAP     pamięć serwera (domyślnie 512m)
  STERNIK_JAVA_HOME   JDK 25 lub nowsze
Kody wyjścia: 0 zatrzymany, 1 awaria, 6 katalog danych w użyciu, 64 zła opcja

Przykład: ./sternik serve --port 8080 --data ./data" \
    "./sternik serve [--port N] [--data DIR]

Builds when sources changed and starts the server on 127.0.0.1.
  --port N     port (default 8080; 0 = any free one)
  --data DIR   data of the installation (default ./data)
  STERNIK_DB_URL, STERNIK_DB_OWNER_URL   a PostgreSQL 18 of your own instead of the embedded one
  STERNIK_HEAP     memory of the server (default 512m)
  STERNIK_JAVA_HOME   a JDK 25 or newer
Exit codes: 0 stopped, 1 failure, 6 data folder in use, 64 wrong option

Example: ./sternik serve --port 8080 --data ./data"
}

help_test() {
  say "./sternik test [unit|module|browser|all]

  unit      testy czyste i testy interfejsu
  module    moduły na prawdziwej bazie danych
  browser   cały program w Chromium
  all       wszystko oraz formatowanie (domyślnie)

Przykład: ./sternik test unit" \
    "./sternik test [unit|module|browser|all]

  unit      pure tests and the tests of the user interface
  module    modules on the real database
  browser   the whole program in Chromium
  all       everything, and the formatting (default)

Example: ./sternik test unit"
}

help_import() {
  say "./sternik import PLIK|KATALOG… [--dry-run|--commit|--status|--undo] [--mapping PLIK]

Wczytuje pliki CSV i XLSX; bez --commit niczego nie zapisuje.

Przykład: ./sternik import ./pliki --dry-run" \
    "./sternik import FILE|DIR… [--dry-run|--commit|--status|--undo] [--mapping FILE]

Reads CSV and XLSX files; writes nothing without --commit.

Example: ./sternik import ./files --dry-run"
}

help_demo() {
  say "./sternik demo [--size F] [--seed N] [--anchor DATA] [--only deals|selling|all] [--to KATALOG]

Tworzy firmę przykładową: w instalacji albo jako pliki CSV (--to).

Przykład: ./sternik demo --size 1 --seed 1" \
    "./sternik demo [--size F] [--seed N] [--anchor DATE] [--only deals|selling|all] [--to DIR]

Makes the demo company: in the installation, or as CSV files (--to).

Example: ./sternik demo --size 1 --seed 1"
}

help_bench() {
  say "./sternik bench [NAZWA…]

Bez nazwy wypisuje pomiary; z nazwą wykonuje je.

Przykład: ./sternik bench" \
    "./sternik bench [NAME…]

Lists the benchmarks, or runs those that are named.

Example: ./sternik bench"
}
