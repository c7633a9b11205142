<!doctype html>
<html lang="${locale.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body style="margin:0;padding:1.5rem;font:16px/1.5 Arial,sans-serif;color:#172b4d;max-width:36rem">
  <p>${msg("orgInviteHello")}</p>
  <p>${msg("orgInviteIntro")}</p>
  <p style="margin:2rem 0"><a href="${link}" style="background:#0052cc;color:#ffffff;padding:.75rem 1.5rem;border-radius:.25rem;text-decoration:none;font-weight:bold;display:inline-block">${msg("orgInviteButton")}</a></p>
  <p>${msg("orgInviteExpiry", linkExpirationFormatter(linkExpiration))}</p>
  <p style="color:#5e6c84">${msg("orgInviteIgnore")}</p>
</body>
</html>
