#include "meaning/word_vectors.hpp"

#include "meaning/layout.hpp"

#include <cstdlib>
#include <fstream>

namespace goodturn::meaning {

namespace {

constexpr const char* file_name = "english.vectors";

} // namespace

const Table* WordVectors::table() {
    if (file_.empty()) return nullptr;
    if (!opened_) opened_ = Table::open(file_);
    return *opened_ ? &**opened_ : nullptr;
}

std::optional<std::uint64_t> WordVectors::checksum() const {
    if (file_.empty()) return std::nullopt;
    std::ifstream in(file_, std::ios::binary);
    Header header{};
    if (!in.read(reinterpret_cast<char*>(&header), sizeof(header)))
        return std::nullopt; // NOLINT: what a stream takes
    if (header.magic != magic || header.version != version) return std::nullopt;
    return header.checksum;
}

std::string WordVectors::why_not() {
    if (table() != nullptr) return {};
    if (file_.empty()) return "there is no table of word vectors. To have it made: ./run.";
    return to_sentence(opened_->error());
}

std::filesystem::path find_table(const std::optional<std::string>& asked_for,
                                 const std::filesystem::path& folder) {
    if (asked_for && !asked_for->empty())
        return *asked_for == "none" ? std::filesystem::path() : std::filesystem::path(*asked_for);
    for (const auto& place : {folder, folder.parent_path(), folder.parent_path() / "share" / "goodturn"}) {
        std::error_code ignored;
        auto file = place / file_name;
        if (std::filesystem::is_regular_file(file, ignored)) return file;
    }
    return {};
}

std::filesystem::path find_table() {
    const char* asked_for = std::getenv("GOODTURN_VECTORS");
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return find_table(asked_for == nullptr ? std::nullopt : std::optional<std::string>(asked_for),
                      program.parent_path());
}

} // namespace goodturn::meaning
