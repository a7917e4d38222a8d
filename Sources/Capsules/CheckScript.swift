import Employment

/// The script that checks a capsule without this program.
///
/// It believes no number of the capsule that it can compute: hashes are computed anew from the files
/// that are there, so is the dataset's digest, whose canonical content is that of `dataset/` in the
/// format's order, `values.txt` is put into the bounds of `model.lp` for `glpsol` to judge every row
/// and the objective, and the jobs of `plan/jobs.csv` and the attendances of `plan/trainings.csv` are
/// compared with the point's.
enum CheckScript {
  static let text = #"""
    #!/bin/sh
    # Checks a capsule of maillage with glpsol and standard tools.
    #
    #   sh check.sh [--prove SECONDS] [--digest SHA256] [FOLDER]
    #
    # FOLDER is the capsule: the one in which this script stands, if not given.
    # --digest compares the manifest with the digest that was published.
    # --prove lets glpsol solve the model itself, for so many seconds.
    # Ends with 0 where everything holds, else with 1.
    #
    # It does not make the model out of the dataset, and recomputes neither the quantities nor
    # sessions.csv, activities.csv and unplaced.csv: `maillage audit FOLDER` does. A bound that
    # contradicts nothing is as good as its proof: --prove. Who made a whole capsule anew is noticed
    # by the digest that was published: --digest.
    set -eu
    LC_ALL=C
    export LC_ALL

    fail() {
      printf 'FAILED: %s\n' "$*" >&2
      exit 1
    }

    prove=
    digest=
    folder=
    while [ $# -gt 0 ]; do
      case $1 in
        --prove) [ $# -ge 2 ] || fail "--prove needs seconds"; prove=$2; shift 2 ;;
        --digest) [ $# -ge 2 ] || fail "--digest needs a digest"; digest=$2; shift 2 ;;
        -*) fail "unknown option $1" ;;
        *) folder=$1; shift ;;
      esac
    done
    [ -n "$folder" ] || folder=$(dirname "$0")
    cd "$folder"
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT

    # 1. Every byte: the manifest is computed anew from all that is there.
    [ -f MANIFEST.sha256 ] || fail "there is no MANIFEST.sha256"
    find . ! -type d ! -path ./MANIFEST.sha256 | sed 's|^\./||' | sort >"$work/names"
    find . ! -type f ! -type d | grep . && fail "there is something that is no file"
    if grep -q '[^A-Za-z0-9._/-]' "$work/names"; then fail "there is a file of a strange name"; fi
    xargs sha256sum <"$work/names" >"$work/manifest"
    if ! cmp -s "$work/manifest" MANIFEST.sha256; then
      diff "$work/manifest" MANIFEST.sha256 >&2 || true
      fail "the files are not those of the manifest"
    fi
    actual=$(sha256sum <MANIFEST.sha256 | cut -d ' ' -f 1)
    [ -z "$digest" ] || [ "$digest" = "$actual" ] || fail "the manifest's digest is $actual"
    echo "every byte is that of the manifest, whose digest is $actual"

    # 2. What the plan claims.
    claim() { sed -n "s/^  \"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$2"; }
    objective=$(claim objective plan/summary.json)
    bound=$(claim bound plan/summary.json)
    [ -n "$objective" ] || fail "plan/summary.json states no objective"
    [ "$(claim audit audit.json)" = passed ] || fail "audit.json says that no audit was passed"
    [ "$(claim objective audit.json)" = "$objective" ] ||
      fail "audit.json has another objective than plan/summary.json"
    for file in plan/summary.json options.json; do
      [ "$(claim dataset $file)" = "$(claim dataset audit.json)" ] ||
        fail "$file is about another dataset than audit.json"
    done
    same() {
      first=$(claim "$1" "$2")
      second=$(claim "$1" "$3")
      [ -n "$first" ] || fail "$2 states no $1"
      [ "$first" = "$second" ] || fail "$2 has another $1 than $3"
    }
    same seed options.json plan/summary.json
    for file in plan/summary.json options.json; do same tool $file audit.json; done
    found=$(
      for file in \#(DataFile.allCases.map(\.rawValue).joined(separator: " ")); do
        echo "$file"
        cat "dataset/$file" || true
      done | sha256sum | cut -d ' ' -f 1
    )
    [ "$(claim dataset audit.json)" = "sha256:$found" ] ||
      fail "the digest of dataset/ is sha256:$found, and audit.json is about another dataset"
    echo "the dataset is the one that was planned, sha256:$found"
    # No person brings more points than all hours of a week at full marks.
    mostOfOnePerson() {
      slot=$(awk -F, '$1 == "slot_hours" { print $2 }' dataset/programme.csv)
      awk -F, -v slot="${slot:-3.8}" '
        $1 == "hire" { most += $2 }
        $1 ~ /^(slots|interest|skill|need)$/ { most += $2 * 168 / slot }
        END { print most + 0 }' dataset/goals.csv
    }
    # The status, and what ended the search, follow from the gap, and the gap from the bound.
    awk -v objective="$objective" -v bound="$bound" -v gap="$(claim relativeGap plan/summary.json)" \
      -v asked="$(claim gap options.json)" -v status="$(claim status plan/summary.json)" \
      -v limit="$(claim stoppedBy plan/summary.json)" -v most="$(mostOfOnePerson)" 'BEGIN {
        if (bound == "null") exit !(gap == "null" && status == "feasible" && limit != "gap")
        size = objective < 0 ? -objective : objective
        if (size < 1e-9) size = 1e-9
        error = gap - (bound - objective) / size
        if (gap !~ /[0-9]/ || error > 1e-9 || error < -1e-9) exit 1
        if (gap + 0 <= 1e-9) exit !(status == "optimal" && limit == "null")
        # Near nought the gap says little: optimal is within 1e-9 of what one person can bring.
        if (status == "optimal" && limit == "null" && bound - objective <= 1e-9 * most) exit 0
        if (status != "feasible" || limit == "null") exit 1
        exit (limit == "gap") != (gap + 0 <= asked + 0) }' ||
      fail "status, gap, bound and points of plan/summary.json do not fit each other and options.json"
    # holds A B: whether A <= B but for rounding.
    holds() {
      awk -v a="$1" -v b="$2" 'BEGIN {
        s = b < 0 ? -b : b; if (s < 1) s = 1; exit !(a + 0 <= b + 1e-6 * s) }'
    }

    # 3. The jobs and trainings of the plan are those of the point: by name where an id is plain and
    #    its name in the model nobody else's, else by the number of half-days alone.
    cat >"$work/tie.awk" <<'AWK'
    function isPlain(id) { return id ~ /^[A-Za-z0-9_.-]+$/ }
    FNR == NR { if (index($1, kind "_") == 1) value[$1] = $2; next }
    FNR == 1 {
      for (name in value) {
        stem = name
        if ((name "_2") in value || (sub(/_[0-9]+$/, "", stem) && stem in value)) shared[name]
      }
      next
    }
    {
      count = kind == "slots" ? $(NF - 1) : 1
      name = kind "_" $1 "_" $2
      gsub(/-/, "_", name)
      if (!isPlain($1) || !isPlain($2) || length(name) > 255 || name in shared)
        print "planned", count
      else if (name in value) planned[name] += count
      else print "differs", name
    }
    END {
      for (name in value)
        if (name in planned) {
          if (planned[name] != value[name]) print "differs", name
        } else if (value[name] != 0) print "valued", value[name], name
    }
    AWK
    for tie in slots:jobs attends:trainings; do
      file=plan/${tie#*:}.csv
      awk -v kind="${tie%:*}" -f "$work/tie.awk" values.txt FS=, "$file" >"$work/tie"
      for side in planned valued; do
        awk -v side=$side '$1 == side { print $2 }' "$work/tie" | sort -n >"$work/$side"
      done
      if grep -q '^differs' "$work/tie" || ! cmp -s "$work/planned" "$work/valued"; then
        cat "$work/tie" >&2
        fail "$file and values.txt differ"
      fi
    done

    # 4. The point lies within the bounds of the model, is whole, and says a value of each variable;
    #    then it takes the place of the bounds.
    awk '
      FNR == NR {
        if (NF != 2 || $1 in value || $2 !~ /^[0-9]+$/) { print "line " FNR " of values.txt"; exit 1 }
        value[$1] = $2; left++; next
      }
      /^[A-Z][A-Za-z ]*$/ { part = $0 }
      part == "Generals" { next }
      part != "Bounds" || $0 == "Bounds" || NF == 0 { print; next }
      {
        name = NF == 5 ? $3 : $1
        if (name == "constant") { print; next }
        if (!(name in value) || seen[name]++) { print "variable " name; exit 1 }
        v = value[name] + 0; left--
        ok = 0
        if (NF == 5) ok = ($1 == "-inf" || $1 + 0 <= v) && v <= $5 + 0
        else if (NF == 3 && $2 == "=") ok = v == $3 + 0
        else if (NF == 3 && $2 == ">=") ok = v >= $3 + 0
        else if (NF == 2 && $2 == "free") ok = 1
        if (!ok) { print "bounds of " name; exit 1 }
        print " " name " = " v
      }
      END { if (left) exit 1 }
    ' values.txt model.lp >"$work/fixed.lp" || fail "values.txt is no point of model.lp: $(tail -n 1 "$work/fixed.lp")"

    # 5. glpsol judges every row and adds up the objective.
    glpsol --lp "$work/fixed.lp" --write "$work/fixed.sol" >"$work/fixed.log" 2>&1 ||
      { cat "$work/fixed.log" >&2; fail "glpsol cannot read the model"; }
    line=$(grep '^s bas ' "$work/fixed.sol" || true)
    case $line in
      "s bas "*" f f "*) ;;
      *) fail "glpsol finds that the plan breaks a row of the model" ;;
    esac
    found=${line##* }
    holds "$found" "$objective" && holds "$objective" "$found" ||
      fail "glpsol finds $found points in the plan, which claims $objective"
    echo "glpsol finds the plan feasible, with $found points"

    # 6. The bound.
    if [ "$bound" = null ] || [ -z "$bound" ]; then
      [ "$bound" = null ] || fail "plan/summary.json says nothing of a bound"
      echo "no bound is stated"
      exit 0
    fi
    holds "$objective" "$bound" || fail "the plan has $objective points, above the bound of $bound"
    echo "the stated bound is $bound"
    [ -n "$prove" ] || exit 0
    glpsol --lp model.lp --tmlim "$prove" --write "$work/model.sol" >"$work/model.log" 2>&1 ||
      { cat "$work/model.log" >&2; fail "glpsol cannot solve the model"; }
    line=$(grep '^s mip ' "$work/model.sol" || true)
    best=${line##* }
    case $line in
      "s mip "*" o "*)
        holds "$best" "$bound" || fail "glpsol finds $best points, above the bound of $bound"
        holds "$objective" "$best" || fail "glpsol proves that no plan has over $best points"
        echo "glpsol proves that no plan has over $best points" ;;
      "s mip "*" f "*)
        holds "$best" "$bound" || fail "glpsol finds $best points, above the bound of $bound"
        echo "glpsol finds $best points in $prove seconds, and nothing above the bound" ;;
      "s mip "*" n "*) fail "glpsol finds that no plan exists" ;;
      *) echo "glpsol finds nothing in $prove seconds" ;;
    esac

    """#
}
