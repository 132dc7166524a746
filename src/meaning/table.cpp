#include "meaning/table.hpp"

#include "meaning/layout.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace goodturn::meaning {

namespace {

constexpr std::string_view advice = "Make it anew: remove the file, then ./run.";

/// A file, open for as long as it takes to map it.
class Descriptor {
  public:
    explicit Descriptor(const std::filesystem::path& file)
        : number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

  private:
    int number_;
};

std::unexpected<Error> refuse(const std::filesystem::path& file, std::string_view why) {
    return failed(fmt::format("{} {}", file.string(), why), std::string(advice));
}

/// What is wrong with a header, or nothing.
std::string_view problem_of(const Header& header, std::size_t size) {
    if (header.magic != magic) return "is no table of word vectors";
    if (header.version != version) return "is of a version that this program does not read";
    const auto bytes = std::as_bytes(std::span(&header, 1)).first(checked_of_header);
    if (header.header_checksum != checksum_of(bytes)) return "is damaged";
    if (header.dimensions != dimensions) return "is of a kind that this program does not read";
    const auto end = layout_of(header.words, header.text_bytes).end;
    if (size < end) return "is cut short";
    if (size > end) return "is damaged";
    return {};
}

} // namespace

struct Table::Inside {
    std::span<const std::byte> bytes; ///< mapped; given back at the end
    Header header{};
    Layout layout{};

    explicit Inside(std::span<const std::byte> mapped) : bytes(mapped) {}
    ~Inside() {
        ::munmap(const_cast<std::byte*>(bytes.data()), bytes.size()); // NOLINT: how it is given back
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    template <class T>
    T read(std::size_t from, std::size_t at) const {
        T value;
        std::memcpy(&value, bytes.data() + from + at * sizeof(T), sizeof(T));
        return value;
    }
    const std::int8_t* row(WordNumber number) const {
        return reinterpret_cast<const std::int8_t*>(bytes.data() + layout.rows +
                                                    number * dimensions); // NOLINT
    }
    std::string_view text() const {
        return {reinterpret_cast<const char*>(bytes.data() + layout.text), header.text_bytes}; // NOLINT
    }
};

Table::Table(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(Table&&) noexcept = default;
Table::~Table() = default;

Result<Table> Table::open(const std::filesystem::path& file) {
    const Descriptor descriptor(file);
    if (descriptor.number() < 0) return refuse(file, fmt::format("cannot be read: {}", std::strerror(errno)));
    struct stat status = {};
    if (::fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return refuse(file, "is not a file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size < sizeof(Header)) return refuse(file, "is no table of word vectors");
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number(), 0);
    if (mapped == MAP_FAILED)
        return refuse(file, "cannot be mapped into memory"); // NOLINT: the system's own macro

    auto inside = std::make_unique<Inside>(std::span(static_cast<const std::byte*>(mapped), size));
    std::memcpy(&inside->header, mapped, sizeof(Header));
    if (const auto problem = problem_of(inside->header, size); !problem.empty()) return refuse(file, problem);
    inside->layout = layout_of(inside->header.words, inside->header.text_bytes);
    if (inside->header.checksum != checksum_of(inside->bytes.subspan(sizeof(Header))))
        return refuse(file, "is damaged");
    return Table(std::move(inside));
}

std::size_t Table::size() const {
    return inside_->header.words;
}

std::uint64_t Table::checksum() const {
    return inside_->header.checksum;
}

std::string_view Table::word(WordNumber number) const {
    const auto from = inside_->read<std::uint32_t>(inside_->layout.offsets, number);
    const auto to = inside_->read<std::uint32_t>(inside_->layout.offsets, number + std::size_t{1});
    return inside_->text().substr(from, to - from);
}

std::optional<WordNumber> Table::find(std::string_view word) const {
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        const auto number = inside_->read<WordNumber>(inside_->layout.order, middle);
        const auto order = this->word(number).compare(word);
        if (order == 0) return number;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return std::nullopt;
}

void Table::add(WordNumber number, float weight, Vector& sum) const {
    const auto* row = inside_->row(number);
    const float scale = weight * inside_->read<float>(inside_->layout.scales, number);
    for (std::size_t i = 0; i < dimensions; ++i)
        sum[i] += scale * static_cast<float>(row[i]);
}

Vector Table::vector(WordNumber number) const {
    Vector vector{};
    add(number, 1, vector);
    return vector;
}

double Table::closeness(WordNumber a, WordNumber b) const {
    return cosine(vector(a), vector(b));
}

double cosine(const Vector& a, const Vector& b) {
    double product = 0;
    double length_a = 0;
    double length_b = 0;
    for (std::size_t i = 0; i < dimensions; ++i) {
        product += static_cast<double>(a[i]) * static_cast<double>(b[i]);
        length_a += static_cast<double>(a[i]) * static_cast<double>(a[i]);
        length_b += static_cast<double>(b[i]) * static_cast<double>(b[i]);
    }
    const double length = std::sqrt(length_a * length_b);
    return length > 0 ? product / length : 0;
}

} // namespace goodturn::meaning
