<#ftl output_format="plainText">
${msg("orgInviteHello")}

${msg("orgInviteIntro")}

${msg("orgInviteLink")}
${link}

${msg("orgInviteExpiry", linkExpirationFormatter(linkExpiration))}
${msg("orgInviteIgnore")}
