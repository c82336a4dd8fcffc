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
  verify   sprawdza, czy dane są całe
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
  verify   checks that the data are whole
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
  say "./sternik import KATALOG|PLIK… [--out KATALOG]
./sternik import KATALOG|PLIK… --dry-run|--commit [opcje]
./sternik import --status ID | --undo ID | --resume ID

Wczytuje tabele CSV i XLSX w dowolnym kodowaniu (mogą być spakowane .gz): zespół, klienci, kontakty, produkty, szanse.
Bez --dry-run i --commit nie potrzebuje serwera: do katalogu --out trafiają profile.json, mapping.json, accepted/*.csv,
errors.csv, duplicates.csv i summary.json.
  --dry-run         mówi, co by się stało; niczego nie zapisuje
  --commit          zapisuje wszystko; po awarii zapis idzie dalej sam; import można cofnąć
  --status ID       co z importem
  --undo ID         cofa to, czego nikt potem nie zmienił
  --resume ID       kończy import, którego zapis zatrzymano
  --out KATALOG     dokąd trafią wyniki i odrzucone wiersze
  --mapping PLIK    mapping.json, poprawiony ręcznie
  --dictionary PLIK słownik danych tabel bez nagłówka
  --encoding K      UTF-8, windows-1250, ISO-8859-2, UTF-16LE, UTF-16BE, IBM852 (domyślnie rozpoznane)
                    albo UTF-8:windows-1250, gdy litery zepsuły się wcześniej: jest UTF-8, odczytano jako 1250
  --delimiter Z     znak rozdzielający, tab dla tabulatora (domyślnie rozpoznany)
  --dates K         kolejność w datach: dmy, mdy, ymd (domyślnie rozpoznana)
  --kind R          auto, people, accounts, contacts, products, deals (domyślnie auto)
  --currency XXX    waluta kwot (domyślnie firmy, w nowej instalacji PLN)
  --start-on DATA   początek stanowisk i cen (domyślnie najwcześniejsza data w plikach)
  --on-duplicate create|fill|overwrite|skip   co z rekordami, które już są (domyślnie fill: uzupełnij puste)
  --data KATALOG    dane instalacji (domyślnie ./data)
Kody wyjścia: 0 wszystko przyjęte, 4 część wierszy odrzucona, 2 pliki nie do odczytania lub niepełne mapowanie, 6 odmowa, 64 zła opcja

Przykład: ./sternik import demo/imports/klienci-1250.csv --out profil" \
    "./sternik import DIR|FILE… [--out DIR]
./sternik import DIR|FILE… --dry-run|--commit [options]
./sternik import --status ID | --undo ID | --resume ID

Reads CSV and XLSX tables in any encoding (may be packed as .gz): team, accounts, contacts, products, deals.
Without --dry-run and --commit no server is needed: the folder of --out receives profile.json, mapping.json, accepted/*.csv,
errors.csv, duplicates.csv and summary.json.
  --dry-run         says what would happen; writes nothing
  --commit          writes everything; after a crash the writing goes on by itself; the import can be undone
  --status ID       how an import stands
  --undo ID         takes back what nobody has changed since
  --resume ID       finishes an import whose writing was stopped
  --out DIR         where results and refused rows go
  --mapping FILE    mapping.json, mended by hand
  --dictionary FILE data dictionary of tables without header
  --encoding E      UTF-8, windows-1250, ISO-8859-2, UTF-16LE, UTF-16BE, IBM852 (default: recognised)
                    or UTF-8:windows-1250 for letters that were spoilt before: is UTF-8, was read as 1250
  --delimiter D     character between fields, tab for a tabulator (default: recognised)
  --dates O         order in dates: dmy, mdy, ymd (default: recognised)
  --kind K          auto, people, accounts, contacts, products, deals (default auto)
  --currency XXX    currency of amounts (default the company's, PLN in a new installation)
  --start-on DATE   beginning of positions and prices (default the earliest date in the files)
  --on-duplicate create|fill|overwrite|skip   what to do with records that exist (default fill: complete what is empty)
  --data DIR        data of the installation (default ./data)
Exit codes: 0 all accepted, 4 some rows refused, 2 files unreadable or mapping incomplete, 6 refused, 64 wrong option

Example: ./sternik import demo/imports/klienci-1250.csv --out profile"
}

help_demo() {
  say "./sternik demo [--size F] [--seed N] [--anchor DATA] [--data KATALOG]

Tworzy firmę przykładową w instalacji, która nie ma jeszcze firmy. Te same opcje dają te same rekordy.
  --size F         1 = 60 osób, 600 klientów, 3000 szans; 100 = 300 000 szans, 60 000 klientów (domyślnie 1)
  --seed N         inne liczby tego samego kształtu (domyślnie 1)
  --anchor DATA    dzień, który jest w tej historii dzisiaj (domyślnie dziś)
  --data KATALOG   dane instalacji (domyślnie ./data)
  --only deals|selling|all   na razie to samo: dokumentów jeszcze nie ma
Jeszcze nie w tej wersji: --to.
Kody wyjścia: 0 gotowe, 1 awaria, 6 instalacja ma już firmę, 64 zła opcja

Przykład: ./sternik demo --size 1 --seed 1" \
    "./sternik demo [--size F] [--seed N] [--anchor DATE] [--data DIR]

Makes the demo company in an installation that has no company yet. The same options give the same records.
  --size F        1 = 60 people, 600 accounts, 3,000 deals; 100 = 300,000 deals, 60,000 accounts (default 1)
  --seed N        other figures of the same shape (default 1)
  --anchor DATE   the day that is today in the story (default today)
  --data DIR      data of the installation (default ./data)
  --only deals|selling|all   the same for now: there are no documents yet
Not in this version yet: --to.
Exit codes: 0 done, 1 failure, 6 the installation has a company already, 64 wrong option

Example: ./sternik demo --size 1 --seed 1"
}

help_verify() {
  say "./sternik verify [--data KATALOG] [--json PLIK]

Sprawdza w jednym stanie bazy wszystkie reguły, które muszą zachodzić: łańcuch dziennika, ślady etapów i pól, sumy tablicy,
drzewo struktury. Nie wymaga zatrzymania serwera.
  --data KATALOG   dane instalacji (domyślnie ./data)
  --json PLIK      cały raport, z liczbą wierszy każdej tabeli
Kody wyjścia: 0 dane są całe, 5 jakaś reguła złamana, 1 awaria, 64 zła opcja

Przykład: ./sternik verify --json raport.json" \
    "./sternik verify [--data DIR] [--json FILE]

Checks in one state of the database all rules that must hold: the chain of the audit log, the trails of stages and fields, the
sums of the board, the tree of the structure. The server need not stop.
  --data DIR    data of the installation (default ./data)
  --json FILE   the whole report, with the number of rows of each table
Exit codes: 0 the data are whole, 5 some rule is broken, 1 failure, 64 wrong option

Example: ./sternik verify --json report.json"
}

help_bench() {
  say "./sternik bench [NAZWA…]

Bez nazwy wypisuje pomiary; z nazwą wykonuje je, każdy na własnej instalacji w katalogu tymczasowym.
  server   czas procesora każdego zapytania przy 300 000 szans (bench/server/run [opcje])
  faults   siedem awarii podczas zapisów, z dowodem, że zaszły (bench/faults/run [RUNDY])
  nodes    dwa węzły na jednej bazie, jeden ginie (bench/nodes/run [RUNDY])
  soak     ośmiu użytkowników przez kwadrans (bench/soak/run [opcje])

Przykład: ./sternik bench faults" \
    "./sternik bench [NAME…]

Lists the benchmarks, or runs those that are named, each on its own installation in a temporary folder.
  server   CPU time of each request with 300,000 deals (bench/server/run [options])
  faults   seven faults while writing, with proof that they happened (bench/faults/run [ROUNDS])
  nodes    two nodes on one database, one of them dies (bench/nodes/run [ROUNDS])
  soak     eight users for a quarter of an hour (bench/soak/run [options])

Example: ./sternik bench faults"
}
