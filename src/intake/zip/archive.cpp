#include "intake/zip/archive.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <zip.h>

namespace goodturn::intake::zip {

namespace {

constexpr std::uint64_t always_allowed = std::uint64_t{64} << 20U;
constexpr std::uint64_t most_for_a_byte = 200;
/// An archive in another one is held in memory.
constexpr std::size_t largest_inside = std::size_t{256} << 20U;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string shown(const char* name) {
    std::string text = repair_utf8(name == nullptr ? "" : name);
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

/// What libzip says of its own error, in words for people where that is known.
std::string why(int code) {
    switch (code) {
    case ZIP_ER_NOZIP:
    case ZIP_ER_INCONS:
    case ZIP_ER_EOF:
        return "the archive is damaged or cut off";
    case ZIP_ER_CRC:
    case ZIP_ER_ZLIB:
    case ZIP_ER_COMPRESSED_DATA:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
        return "the archive is damaged here";
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        return "it is encrypted";
    case ZIP_ER_COMPNOTSUPP:
        return "it is packed in a way that is not understood";
    default:
        break;
    }
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

} // namespace

struct Archive::Inside {
    std::string bytes; ///< of an archive in another one
    std::unique_ptr<zip_t, Discard> archive;
    std::shared_ptr<std::uint64_t> left; ///< bytes that may still be unpacked
};

struct EntryStream::Buffer : std::streambuf {
    Buffer(Archive::Inside& inside, std::uint64_t number, std::atomic<std::uint64_t>* counted)
        : inside_(inside), number_(number), counted_(counted) {
        reopen();
    }

    const std::optional<std::string>& problem() const { return problem_; }

  protected:
    int_type underflow() override {
        if (!file_ || problem_) return traits_type::eof();
        const auto got = zip_fread(file_.get(), block_.data(), block_.size());
        if (got < 0) problem_ = why(zip_error_code_zip(zip_file_get_error(file_.get())));
        if (got <= 0) return traits_type::eof();
        at_ += static_cast<std::uint64_t>(got);
        if (counted_ != nullptr) *counted_ = at_;
        if (at_ > furthest_) {
            const std::uint64_t more = at_ - furthest_;
            furthest_ = at_;
            if (more > *inside_.left) {
                problem_ = "it unpacks to far more than real files do";
                return traits_type::eof();
            }
            *inside_.left -= more;
        }
        setg(block_.data(), block_.data(), block_.data() + got);
        return traits_type::to_int_type(block_.front());
    }
    pos_type seekoff(off_type off, std::ios_base::seekdir from, std::ios_base::openmode which) override {
        return from == std::ios_base::beg ? seekpos(off, which) : pos_type(off_type(-1));
    }
    pos_type seekpos(pos_type position, std::ios_base::openmode) override {
        if (position != pos_type(0)) return {off_type(-1)};
        reopen();
        return position;
    }

  private:
    void reopen() {
        setg(nullptr, nullptr, nullptr);
        at_ = 0;
        problem_.reset(); // what it was comes again at the same place
        file_.reset(zip_fopen_index(inside_.archive.get(), number_, 0));
        if (!file_) problem_ = why(zip_error_code_zip(zip_get_error(inside_.archive.get())));
    }

    Archive::Inside& inside_;
    std::uint64_t number_;
    std::atomic<std::uint64_t>* counted_;
    std::unique_ptr<zip_file_t, Close> file_;
    std::array<char, 65'536> block_{};
    std::uint64_t at_ = 0;
    std::uint64_t furthest_ = 0;
    std::optional<std::string> problem_;
};

EntryStream::EntryStream(std::unique_ptr<Buffer> buffer)
    : std::istream(buffer.get()), buffer_(std::move(buffer)) {}
EntryStream::~EntryStream() = default;
std::optional<std::string> EntryStream::problem() const {
    return buffer_->problem();
}

Archive::Archive(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {
    zip_t* const archive = inside_->archive.get();
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &about) != 0) continue;
        Entry entry{static_cast<std::uint64_t>(i), shown(about.name), false, 0, 0};
        if ((about.valid & ZIP_STAT_COMP_SIZE) != 0) entry.packed = about.comp_size;
        if ((about.valid & ZIP_STAT_SIZE) != 0) entry.unpacked = about.size;
        if (entry.name.empty() || entry.name.ends_with('/')) continue;
        entry.is_encrypted =
            (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE;
        entries_.push_back(std::move(entry));
    }
    std::ranges::stable_sort(entries_, {}, &Entry::name);
}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::filesystem::path& path) {
    int code = 0;
    auto inside = std::make_unique<Inside>();
    inside->archive.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!inside->archive) return failed(why(code), "Download it again.");
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    inside->left = std::make_shared<std::uint64_t>(always_allowed + (unknown ? 0 : size * most_for_a_byte));
    return Archive(std::move(inside));
}

Result<void> Archive::open_bytes(Inside& inside, std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) {
        inside.archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!inside.archive) zip_source_free(source);
    }
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!inside.archive) return failed(why(code), "Download it again.");
    return {};
}

Result<Archive> Archive::in(std::string_view bytes) {
    auto inside = std::make_unique<Inside>();
    CHECK_OK(open_bytes(*inside, bytes));
    inside->left = std::make_shared<std::uint64_t>(always_allowed + bytes.size() * most_for_a_byte);
    return Archive(std::move(inside));
}

Result<Archive> Archive::in_entry(const Entry& entry) const {
    auto inside = std::make_unique<Inside>();
    const auto in = read(entry);
    std::array<char, 65'536> block{};
    while (in->read(block.data(), block.size()) || in->gcount() > 0) {
        inside->bytes.append(block.data(), static_cast<std::size_t>(in->gcount()));
        if (inside->bytes.size() > largest_inside)
            return failed("it is an archive in an archive, and large",
                          "Unpack it, and import what is in it.");
    }
    if (const auto problem = in->problem()) return failed(*problem);
    CHECK_OK(open_bytes(*inside, inside->bytes));
    inside->left = inside_->left;
    return Archive(std::move(inside));
}

std::unique_ptr<EntryStream> Archive::read(const Entry& entry, std::atomic<std::uint64_t>* counted) const {
    return std::make_unique<EntryStream>(
        std::make_unique<EntryStream::Buffer>(*inside_, entry.number, counted));
}

bool looks_like(std::string_view first_bytes) {
    return first_bytes.starts_with("PK\x03\x04") || first_bytes.starts_with("PK\x05\x06") ||
           first_bytes.starts_with("PK\x07\x08");
}

bool is_another_packing(std::string_view first_bytes) {
    using namespace std::string_view_literals;
    constexpr std::array beginnings{"\x1F\x8B"sv, "7z\xBC\xAF\x27\x1C"sv, "Rar!\x1A\x07"sv,
                                    "BZh"sv,      "\xFD\x37zXZ"sv,        "\x28\xB5\x2F\xFD"sv};
    constexpr std::size_t of_tar = 257; // POSIX ustar: the field magic
    return (first_bytes.size() > of_tar && first_bytes.substr(of_tar).starts_with("ustar")) ||
           std::ranges::any_of(beginnings,
                               [&](std::string_view each) { return first_bytes.starts_with(each); });
}

} // namespace goodturn::intake::zip
