<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#-- The form of the tutorial, section 1: whoever comes here was invited, so the address is fixed. -->
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=false; section>
    <#if section = "header">
        ${msg("registerTitle")}
    <#elseif section = "form">
        <form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post">
            <#list profile.attributes as attribute>
                <#switch attribute.name>
                    <#case "email">
                        <@field.group name="email" label=msg("email") error=kcSanitize(messagesPerField.get('email'))?no_esc>
                            <span class="${properties.kcInputClass!} ${properties.kcFormReadOnlyClass!}">
                                <input id="email" name="email" type="email" value="${(attribute.value!'')}" readonly autocomplete="username"/>
                            </span>
                        </@field.group>
                        <#break>
                    <#case "firstName">
                        <@field.group name="firstName" label=msg("fullName") error=kcSanitize(messagesPerField.get('firstName'))?no_esc>
                            <span class="${properties.kcInputClass!}">
                                <input id="firstName" name="firstName" type="text" value="${(attribute.value!'')}" required maxlength="200" autocomplete="name" autofocus/>
                            </span>
                        </@field.group>
                        <#break>
                    <#case "agreedTexts">
                        <input type="hidden" name="agreedTexts" value="${attribute.validators.options.options[0]}"/>
                        <#break>
                    <#case "locale">
                        <input type="hidden" name="locale" value="${locale.currentLanguageTag}"/>
                        <#break>
                </#switch>
            </#list>

            <@field.group name="password" label=msg("choosePassword") error=kcSanitize(messagesPerField.getFirstError('password','password-confirm'))?no_esc>
                <span class="${properties.kcInputClass!}">
                    <input id="password" name="password" type="password" required minlength="12" maxlength="128" autocomplete="new-password" aria-describedby="strength"/>
                </span>
                <div class="helpdesk-strength" data-level="">
                    <div class="helpdesk-strength-bar"><div></div></div>
                    <output id="strength" for="password" aria-live="polite"
                        <#list 0..4 as level>data-level-${level}="${msg("strength." + level)}" </#list>></output>
                </div>
            </@field.group>

            <div id="confirmation">
                <@field.group name="password-confirm" label=msg("passwordConfirm")>
                    <span class="${properties.kcInputClass!}">
                        <input id="password-confirm" name="password-confirm" type="password" autocomplete="new-password"/>
                    </span>
                </@field.group>
            </div>

            <p class="helpdesk-agreement">
                ${msg("agreement.before")}
                <a href="${url.resourcesPath}/texts/privacy-policy-${locale.currentLanguageTag}.html" target="_blank" rel="noopener">${msg("agreement.privacyPolicy")}</a>
                ${msg("agreement.and")}
                <a href="${url.resourcesPath}/texts/disclaimer-${locale.currentLanguageTag}.html" target="_blank" rel="noopener">${msg("agreement.disclaimer")}</a>.
            </p>

            <button id="register" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="submit">${msg("doRegister")}</button>
        </form>
        <script type="module" src="${url.resourcesPath}/js/register.js"></script>
    </#if>
</@layout.registrationLayout>
