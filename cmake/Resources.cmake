# embed_resources(TARGET FILE...): compiles text files into TARGET. The header "<target>_resources.hpp" then declares
#   namespace goodturn::resources { extern const std::string_view english_rules; }
# for a file named english.rules: the file's name with everything that is not a letter or digit as an underscore.
# The file is read by the assembler (.incbin), so its size costs no compile time.
enable_language(ASM)

function(embed_resources target)
    set(header ${CMAKE_CURRENT_BINARY_DIR}/resources/${target}_resources.hpp)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/resources/${target}_resources.cpp)
    set(assembly ${CMAKE_CURRENT_BINARY_DIR}/resources/${target}_resources.S)
    set(declarations "")
    set(definitions "")
    set(blobs "    .section .rodata\n")
    set(paths "")
    foreach(file IN LISTS ARGN)
        get_filename_component(path ${file} ABSOLUTE)
        get_filename_component(file_name ${file} NAME)
        string(MAKE_C_IDENTIFIER ${file_name} identifier)
        list(APPEND paths ${path})
        string(APPEND declarations "extern const std::string_view ${identifier};\n")
        string(APPEND definitions
            "extern \"C\" const char goodturn_${target}_${identifier}_begin[];\n"
            "extern \"C\" const char goodturn_${target}_${identifier}_end[];\n"
            "const std::string_view goodturn::resources::${identifier}{goodturn_${target}_${identifier}_begin, "
            "static_cast<std::size_t>(goodturn_${target}_${identifier}_end - goodturn_${target}_${identifier}_begin)};\n")
        string(APPEND blobs
            "    .global goodturn_${target}_${identifier}_begin\n    .global goodturn_${target}_${identifier}_end\n"
            "goodturn_${target}_${identifier}_begin:\n    .incbin \"${path}\"\n"
            "goodturn_${target}_${identifier}_end:\n    .byte 0\n")
    endforeach()
    string(APPEND blobs "    .section .note.GNU-stack,\"\",%progbits\n")
    file(CONFIGURE OUTPUT ${header} CONTENT
"#pragma once\n#include <string_view>\nnamespace goodturn::resources {\n${declarations}}\n" @ONLY)
    file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${target}_resources.hpp\"\n#include <cstddef>\n${definitions}" @ONLY)
    file(CONFIGURE OUTPUT ${assembly} CONTENT "${blobs}" @ONLY)
    set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${paths}")
    target_sources(${target} PRIVATE ${source} ${assembly})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/resources)
endfunction()
