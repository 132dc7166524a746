# embed_web_app(TARGET): builds the app in web/ and compiles it into TARGET, each file also compressed. Everything is made in
# the build tree, but for web/node_modules. Where node or npm is missing, or there is no web/, TARGET has a table of no files,
# and the server says so in the place of the app.
find_program(NODE NAMES node nodejs)
find_program(NPM npm)

function(embed_web_app target)
    set(web ${CMAKE_SOURCE_DIR}/web)
    set(made ${CMAKE_BINARY_DIR}/web)
    if(NOT NODE OR NOT NPM OR NOT EXISTS ${web}/package.json)
        message(STATUS "The app is left out: node, npm and web/ are needed for it.")
        target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/no_web_files.cpp)
        return()
    endif()

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/src/* ${web}/public/* ${web}/tools/* ${web}/*.html ${web}/*.json ${web}/*.ts ${web}/*.js)
    list(FILTER sources EXCLUDE REGEX "^${web}/(node_modules|dist)/")
    add_custom_command(OUTPUT ${made}/openapi.json VERBATIM
        COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:write_openapi> -DOUTPUT=${made}/openapi.json
                -P ${CMAKE_SOURCE_DIR}/cmake/WriteOutput.cmake
        DEPENDS write_openapi)
    add_custom_command(OUTPUT ${made}/web_files.cpp ${made}/web_files.bin VERBATIM
        COMMAND ${CMAKE_COMMAND} -DNODE=${NODE} -DNPM=${NPM} -DWEB=${web} -DMADE=${made} -DPACK=${CMAKE_SOURCE_DIR}/tools/pack_web.mjs
                -P ${CMAKE_SOURCE_DIR}/cmake/BuildWeb.cmake
        DEPENDS ${sources} ${made}/openapi.json ${CMAKE_SOURCE_DIR}/tools/pack_web.mjs ${CMAKE_SOURCE_DIR}/cmake/BuildWeb.cmake
        COMMENT "Building the app")
    set(assembly ${made}/web_files.S)
    file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT
"    .section .rodata\n    .global goodturn_web_files\ngoodturn_web_files:\n    .incbin \"${made}/web_files.bin\"\n    .byte 0\n    .section .note.GNU-stack,\"\",%progbits\n")
    set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS ${made}/web_files.bin)
    target_sources(${target} PRIVATE ${made}/web_files.cpp ${assembly})
endfunction()
